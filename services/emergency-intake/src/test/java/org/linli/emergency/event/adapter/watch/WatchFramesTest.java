package org.linli.emergency.event.adapter.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WatchFramesTest {

    private static final int LONGEST = 512;

    /** Everything that may come over a connection: frames, a wrong length, an index, brackets in a name, garbage, halves. */
    private static final List<String> PARTS = List.of(
            "[3G*8800000015*0002*LK]",
            "[3G*8800000015*000D*LK,50,100,100]",
            "[ZJ*014111001332708*0075*0002*LK]",
            "[3G*8800000015*0008*UD,a]b,c]",
            "[3G*8800000015*00CD*AL,220114,1]",
            "[3G*8800000015*0001*AL,220114,1]",
            "[3G*8800000015*000",
            "[3G*8800000015]",
            "[]",
            "[[",
            "]]",
            "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
            "\r\n",
            "  ",
            "*",
            "\u0000\u00ff\u00fe",
            "[3G*8800000015*FFFF*img,",
            "[3G*8800000015*0004*ABBA*CR]");

    @Test
    void aFrameEndsWhereItsLengthSays() {
        assertThat(all("[3G*8800000015*0008*UD,a]b,c]")).containsExactly("+[3G*8800000015*0008*UD,a]b,c]");
    }

    @Test
    void twoFramesInOnePacketAreTwo() {
        assertThat(all("[3G*1*0002*LK][3G*1*0002*CR]\r\n")).containsExactly("+[3G*1*0002*LK]", "+[3G*1*0002*CR]");
    }

    @Test
    void halfAFrameWaitsForTheOther() {
        WatchFrames frames = new WatchFrames(LONGEST);
        assertThat(frames.add(bytes("[3G*1*0002*L"))).isEmpty();
        assertThat(frames.isPartial()).isTrue();
        assertThat(shown(frames.add(bytes("K]")))).containsExactly("+[3G*1*0002*LK]");
        assertThat(frames.isPartial()).isFalse();
    }

    @Test
    void aWrongLengthLosesNoFrame() {
        assertThat(all("[3G*1*0001*AL,1][3G*1*0002*LK]")).containsExactly("+[3G*1*0001*AL,1]", "+[3G*1*0002*LK]");
        assertThat(all("[3G*1*0009*AL,1][3G*1*0002*LK]")).containsExactly("+[3G*1*0009*AL,1]", "+[3G*1*0002*LK]");
    }

    @Test
    void aWatchThatSaysAGreaterLengthAndWaitsIsHeardAfterAPause() {
        WatchFrames frames = new WatchFrames(LONGEST);
        assertThat(frames.add(bytes("[3G*1*00CD*AL,1]"))).isEmpty();
        assertThat(shown(frames.settle())).containsExactly("+[3G*1*00CD*AL,1]");
        assertThat(frames.isPartial()).isFalse();
    }

    @Test
    void garbageAndHalfFramesAreKeptAsBrokenAndWhatFollowsIsRead() {
        assertThat(all("hello[3G*1*0002*LK]")).containsExactly("-hello", "+[3G*1*0002*LK]");
        assertThat(all("[3G*1*00CD*AL,22[3G*1*0002*LK]" + "x".repeat(250)))
                .startsWith("-[3G*1*00CD*AL,22", "+[3G*1*0002*LK]");
        assertThat(all("[nonsense][3G*1*0002*LK]")).containsExactly("-[nonsense]", "+[3G*1*0002*LK]");
    }

    @Test
    void whatIsLeftIsGivenUpAsBroken() {
        WatchFrames frames = new WatchFrames(LONGEST);
        frames.add(bytes("[3G*1*0002*L"));
        assertThat(shown(frames.abandon())).containsExactly("-[3G*1*0002*L");
        assertThat(frames.isPartial()).isFalse();
    }

    @Test
    void aFrameThatIsTooLongSpoilsTheConnectionAndHoldsNothing() {
        WatchFrames frames = new WatchFrames(LONGEST);
        assertThat(shown(frames.add(bytes("[3G*1*FFFF*img," + "x".repeat(100_000)))))
                .containsExactly("-[3G*1*FFFF*");
        assertThat(frames.isSpoilt()).isTrue();
        assertThat(frames.isPartial()).isFalse();
    }

    @Test
    void endlessGarbageSpoilsTheConnectionAndIsShownByItsBeginning() {
        WatchFrames frames = new WatchFrames(LONGEST);
        List<Piece> pieces = frames.add(bytes("x".repeat(100_000)));
        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst().bytes()).hasSize(256);
        assertThat(frames.isSpoilt()).isTrue();
    }

    @Test
    void noSplitOfAStreamChangesItsFrames() {
        Random random = new Random(20_261_126);
        for (int round = 0; round < 3_000; round++) {
            byte[] stream = stream(random);
            List<String> whole = cut(stream, List.of(stream.length));
            assertThat(cut(stream, ones(stream.length))).as(text(stream)).isEqualTo(whole);
            assertThat(cut(stream, sizes(stream.length, random)))
                    .as(text(stream))
                    .isEqualTo(whole);
        }
    }

    @Test
    void everyFrameOfARightLengthComesThroughWhateverIsAroundIt() {
        Random random = new Random(42);
        for (int round = 0; round < 1_000; round++) {
            String content = "AL," + "a,1]b*".repeat(random.nextInt(20));
            String frame = "[3G*8800000015*%04X*%s]".formatted(content.length(), content);
            assertThat(all("noise" + frame + "\r\n" + frame)).containsExactly("-noise", "+" + frame, "+" + frame);
        }
    }

    private static byte[] stream(Random random) {
        StringBuilder stream = new StringBuilder();
        int parts = 1 + random.nextInt(8);
        for (int i = 0; i < parts; i++) {
            stream.append(
                    random.nextInt(20) == 0
                            ? "x".repeat(random.nextInt(700))
                            : PARTS.get(random.nextInt(PARTS.size())));
        }
        return bytes(stream.toString());
    }

    private static List<Integer> ones(int length) {
        return Collections.nCopies(length, 1);
    }

    private static List<Integer> sizes(int length, Random random) {
        List<Integer> sizes = new ArrayList<>();
        for (int left = length; left > 0; left -= sizes.getLast()) {
            sizes.add(1 + random.nextInt(left));
        }
        return sizes;
    }

    private static List<String> cut(byte[] stream, List<Integer> sizes) {
        WatchFrames frames = new WatchFrames(LONGEST);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int size : sizes) {
            pieces.addAll(frames.add(Arrays.copyOfRange(stream, at, at + size)));
            at += size;
        }
        pieces.addAll(frames.abandon());
        return shown(pieces);
    }

    private static List<String> all(String stream) {
        return shown(new WatchFrames(LONGEST).add(bytes(stream)));
    }

    private static List<String> shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> (piece.whole() ? "+" : "-") + text(piece.bytes()))
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
