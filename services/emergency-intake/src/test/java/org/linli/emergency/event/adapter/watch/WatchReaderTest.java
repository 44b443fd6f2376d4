package org.linli.emergency.event.adapter.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;

class WatchReaderTest {

    private static final Instant AT = Instant.parse("2026-11-25T19:12:40Z");

    @Test
    void aLowBatteryHidesNoPressAndNoFall() {
        assertThat(kinds("AL", "00210001"))
                .containsExactlyInAnyOrder(SignalKind.SOS, SignalKind.FALL, SignalKind.BATTERY_LOW);
    }

    @ParameterizedTest
    @CsvSource({
        "00000001, BATTERY_LOW",
        "00020000, BATTERY_LOW",
        "00020001, BATTERY_LOW",
        "00000002, WANDERING",
        "00040000, WANDERING",
        "00000004, POSITION",
        "00080000, POSITION",
        "00004000, MAINS_LOST",
        "00010000, SOS",
        "00100000, TAKEN_OFF",
        "00200000, FALL",
        "00400000, FALL",
        "00600000, FALL",
        "00010008, SOS",
        "00000008, UNKNOWN_ALARM",
        "00000000, UNKNOWN_ALARM",
        "nonsense, UNKNOWN_ALARM",
        "FFFFFFFFF, UNKNOWN_ALARM"
    })
    void theBitsOfAnAlarmMeanThis(String status, SignalKind kind) {
        assertThat(kinds("AL", status)).containsExactly(kind);
    }

    @Test
    void everyBitThatIsSetIsASignal() {
        assertThat(kinds("AL", "FFFFFFFF"))
                .containsExactlyInAnyOrder(
                        SignalKind.SOS,
                        SignalKind.FALL,
                        SignalKind.WANDERING,
                        SignalKind.POSITION,
                        SignalKind.BATTERY_LOW,
                        SignalKind.TAKEN_OFF,
                        SignalKind.MAINS_LOST,
                        SignalKind.UNKNOWN_ALARM);
    }

    @Test
    void anAlarmNobodyKnowsRingsWhateverElseIsSet() {
        assertThat(kinds("AL", "00800001")).containsExactlyInAnyOrder(SignalKind.BATTERY_LOW, SignalKind.UNKNOWN_ALARM);
        assertThat(kinds("UD", "80000000")).containsExactly(SignalKind.UNKNOWN_ALARM);
    }

    @Test
    void aPositionSaysItsAlarmsAndNotThatSomebodyIsStillOutside() {
        assertThat(kinds("UD", "00010000")).containsExactly(SignalKind.SOS);
        assertThat(kinds("UD2", "00400001")).containsExactlyInAnyOrder(SignalKind.FALL, SignalKind.BATTERY_LOW);
        assertThat(kinds("UD_LTE", "00000002")).isEmpty();
        assertThat(kinds("UD", "00000000")).isEmpty();
    }

    @Test
    void placeTimeAndBatteryAreRead() {
        Signal signal = read(frame("3G", "8800000015", alarm("251126,191230,A,39.990475,N,116.481499,E", "00010000")))
                .getFirst();
        assertThat(signal.sender()).isEqualTo(new Sender.OfDevice("8800000015", true));
        assertThat(signal.statusCode()).contains("AL 00010000");
        assertThat(signal.occurredAt()).contains(Instant.parse("2026-11-25T19:12:30Z"));
        assertThat(signal.batteryPercent()).isEqualTo(OptionalInt.of(57));
        assertThat(signal.position()).hasValueSatisfying(position -> {
            assertThat(position.point().lon()).isEqualTo(116.481499);
            assertThat(position.point().lat()).isEqualTo(39.990475);
        });
    }

    @Test
    void aTimeInTheFutureIsBeijingsAndAnImpossibleOneIsNone() {
        assertThat(read(frame("3G", "1", alarm("261126,031230,V,0,N,0,E", "00010000")))
                        .getFirst()
                        .occurredAt())
                .contains(Instant.parse("2026-11-25T19:12:30Z"));
        assertThat(read(frame("3G", "1", alarm("010100,000000,V,0,N,0,E", "00010000")))
                        .getFirst()
                        .occurredAt())
                .isEmpty();
        assertThat(read(frame("3G", "1", alarm("992599,999999,V,0,N,0,E", "00010000")))
                        .getFirst()
                        .occurredAt())
                .isEmpty();
    }

    @Test
    void withoutAFixOrAtZeroThereIsNoPlace() {
        assertThat(read(frame("3G", "1", alarm("251126,191230,V,39.99,N,116.48,E", "00010000")))
                        .getFirst()
                        .position())
                .isEmpty();
        assertThat(read(frame("3G", "1", alarm("251126,191230,A,0.0,N,0.0,E", "00010000")))
                        .getFirst()
                        .position())
                .isEmpty();
        assertThat(read(frame("3G", "1", alarm("251126,191230,A,x,N,y,E", "00010000")))
                        .getFirst()
                        .position())
                .isEmpty();
    }

    @Test
    void anAlarmOfOneWordRings() {
        assertThat(read("[3G*8800000015*0002*AL]")).extracting(Signal::kind).containsExactly(SignalKind.UNKNOWN_ALARM);
    }

    @Test
    void anIndexBelongsToTheAnswerToo() {
        WatchFrame frame =
                WatchFrame.of(bytes("[ZJ*014111001332708*0075*0002*AL]")).orElseThrow();
        assertThat(frame.device()).isEqualTo("014111001332708");
        assertThat(new String(frame.acknowledgement(), StandardCharsets.US_ASCII))
                .isEqualTo("[ZJ*014111001332708*0075*0002*AL]");
        assertThat(new String(
                        WatchFrame.of(bytes("[3G*88*000D*LK,50,100,100]"))
                                .orElseThrow()
                                .acknowledgement(),
                        StandardCharsets.US_ASCII))
                .isEqualTo("[3G*88*0002*LK]");
    }

    @Test
    void otherWordsAndGarbageAreUnreadable() {
        for (String bytes : List.of("[3G*1*0004*JUMP]", "[3G*1*0000*]", "hello", "[3G*1]", "")) {
            assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnreadableMessage.class);
        }
    }

    private static List<SignalKind> kinds(String word, String status) {
        String content = alarm("251126,191230,V,0,N,0,E", status).replaceFirst("AL", word);
        return read(frame("3G", "8800000015", content)).stream()
                .map(Signal::kind)
                .toList();
    }

    private static String alarm(String head, String status) {
        return "AL," + head + ",5.21,152,100,4,100,57,7,20," + status + ",1,1,460,0,9360,4082,131,1,abc,12:34,-61";
    }

    private static String frame(String maker, String device, String content) {
        return "[%s*%s*%04X*%s]".formatted(maker, device, content.length(), content);
    }

    private static List<Signal> read(String frame) {
        return new WatchReader()
                .read(new RawMessage(
                        "watch",
                        "1",
                        new RawMessage.Identity.TimedContent(),
                        "application/octet-stream",
                        Body.of(bytes(frame)),
                        Optional.empty(),
                        AT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
