package org.linli.registry.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.registry.audit.domain.Finding.Kind;
import org.linli.registry.audit.domain.Verification.Head;

class ChainTest {

    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

    @Test
    void aSealIsTheHashOfTheOneBeforeItsNumberAndEveryColumn() throws NoSuchAlgorithmException {
        byte[] all = HexFormat.of()
                .parseHex("00".repeat(32) + "0000000000000001" + "0000000000000002" + "3137" + "ffffffffffffffff"
                        + "0000000000000003" + "e78e8b");

        Seal seal = Seal.NONE.next(line(17, "17", null, "王"));

        assertThat(new String(all, 32 + 16, 2, StandardCharsets.UTF_8)).isEqualTo("17");
        assertThat(seal)
                .isEqualTo(new Seal(
                        1,
                        17,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(all))));
    }

    @Test
    void neitherMovingTextBetweenColumnsNorEmptyingOneGoesUnseen() {
        Seal seal = Seal.NONE.next(line(1, "ab", "c"));

        assertThat(Seal.NONE.next(line(1, "a", "bc"))).isNotEqualTo(seal);
        assertThat(Seal.NONE.next(line(1, "ab", ""))).isNotEqualTo(Seal.NONE.next(line(1, "ab", null)));
        assertThat(seal.next(line(1, "ab", "c")).hash()).isNotEqualTo(seal.hash());
    }

    @Test
    void anUntouchedChainIsIntact() {
        assertThat(verified(chain(5), null).finding()).isNull();
        assertThat(verified(List.of(), null).finding()).isNull();
    }

    @Test
    void aChangedLineIsFoundWhereItIs() {
        List<SealedLine> chain = chain(5);
        chain.set(2, new SealedLine(chain.get(2).seal(), line(102, "somebody else")));

        assertThat(verified(chain, null))
                .extracting(Verification::finding, found -> found.reached().seq())
                .containsExactly(new Finding(Kind.LINE_CHANGED, 3L, 103L), 2L);
    }

    @Test
    void aChangedLineWithAFreshSealBreaksTheChainBehindIt() {
        List<SealedLine> chain = chain(5);
        LogLine other = line(103, "somebody else");
        chain.set(2, new SealedLine(chain.get(1).seal().next(other), other));

        assertThat(verified(chain, null).finding()).isEqualTo(new Finding(Kind.LINE_CHANGED, 4L, 104L));
    }

    @Test
    void aMissingLineAndAMissingSealAreFound() {
        List<SealedLine> withoutLine = chain(5);
        withoutLine.set(3, new SealedLine(withoutLine.get(3).seal(), null));
        List<SealedLine> withoutSeal = chain(5);
        withoutSeal.remove(3);

        assertThat(verified(withoutLine, null).finding()).isEqualTo(new Finding(Kind.LINE_MISSING, 4L, 104L));
        assertThat(verified(withoutSeal, null).finding()).isEqualTo(new Finding(Kind.SEAL_MISSING, 4L, null));
    }

    @Test
    void aHeadThatWasKeptBetraysACutTailAndARewrittenChain() {
        Head kept = head(chain(5));
        List<SealedLine> rewritten = new ArrayList<>();
        Seal last = Seal.NONE;
        for (int i = 1; i <= 6; i++) {
            LogLine line = line(100 + i, "rewritten " + i);
            last = last.next(line);
            rewritten.add(new SealedLine(last, line));
        }

        assertThat(verified(chain(7), kept).finding()).isNull();
        assertThat(verified(chain(3), kept).finding()).isEqualTo(new Finding(Kind.TAIL_CUT, 4L, null));
        assertThat(verified(rewritten, null).finding()).isNull();
        assertThat(verified(rewritten, kept).finding()).isEqualTo(new Finding(Kind.REWRITTEN, 5L, 105L));
    }

    @Test
    void aTailThatGoesWhileItIsReadIsFound() {
        Verification running = begun(7, null).read(chain(5), NOW);

        assertThat(running.atEnd()).isFalse();
        assertThat(running.read(List.of(), NOW).finding()).isEqualTo(new Finding(Kind.SEAL_MISSING, 6L, null));
    }

    @Test
    void whatTheChainDoesNotKnowOfIsFoundAtTheEnd() {
        Finding stray = new Finding(Kind.LINE_SMUGGLED, null, 200L);

        Verification ended = begun(0, null).end(Optional.of(stray), NOW);

        assertThat(ended.finding()).isEqualTo(stray);
        assertThat(ended.finishedAt()).isEqualTo(NOW);
    }

    private static Verification verified(List<SealedLine> chain, @Nullable Head kept) {
        Verification read =
                begun(chain.isEmpty() ? 0 : chain.getLast().seal().seq(), kept).read(chain, NOW);
        return read.finishedAt() == null ? read.end(Optional.empty(), NOW) : read;
    }

    private static Verification begun(long last, @Nullable Head kept) {
        return new Verification(new UUID(0, 1), NOW, Seal.NONE, last, kept, null, null);
    }

    private static List<SealedLine> chain(int length) {
        List<SealedLine> chain = new ArrayList<>();
        Seal last = Seal.NONE;
        for (int i = 1; i <= length; i++) {
            LogLine line = line(100 + i, "line " + i);
            last = last.next(line);
            chain.add(new SealedLine(last, line));
        }
        return chain;
    }

    private static Head head(List<SealedLine> chain) {
        Seal last = chain.getLast().seal();
        return new Head(last.seq(), last.hash());
    }

    private static LogLine line(long position, @Nullable String... columns) {
        return new LogLine(position, Arrays.asList(columns));
    }
}
