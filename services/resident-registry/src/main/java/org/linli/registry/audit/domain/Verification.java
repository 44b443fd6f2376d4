package org.linli.registry.audit.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the chain from its beginning, or where its oldest part was cut, to where it ended when the reading began.
 *
 * @param id the verification
 * @param startedAt when it began
 * @param reached the last link found right
 * @param last number of the link it goes to
 * @param expected a head that was kept, null when there is none
 * @param finding the first thing found wrong, null while there is none
 * @param finishedAt when it ended, null while it runs
 */
public record Verification(
        UUID id,
        Instant startedAt,
        Seal reached,
        long last,
        @Nullable Head expected,
        @Nullable Finding finding,
        @Nullable Instant finishedAt) {

    /**
     * The end of the chain at some time.
     *
     * @param seq number of the last link
     * @param hash its hash
     */
    public record Head(long seq, String hash) {}

    /** After reading the links that follow; it ends at the first that is wrong. */
    public Verification read(List<SealedLine> links, Instant now) {
        Seal at = reached;
        for (SealedLine link : links) {
            Finding wrong = judge(at, link);
            if (wrong != null) {
                return broken(at, wrong, now);
            }
            at = link.seal();
        }
        return links.isEmpty() && at.seq() < last
                ? broken(at, new Finding(Finding.Kind.SEAL_MISSING, at.seq() + 1, null), now)
                : new Verification(id, startedAt, at, last, expected, null, null);
    }

    /** Whether every link has been read. */
    public boolean atEnd() {
        return reached.seq() >= last;
    }

    /** The end: nothing was wrong with the chain itself. {@code stray} is what the chain does not know of. */
    public Verification end(Optional<Finding> stray, Instant now) {
        if (expected != null && expected.seq() > last) {
            return broken(reached, new Finding(Finding.Kind.TAIL_CUT, last + 1, null), now);
        }
        return new Verification(id, startedAt, reached, last, expected, stray.orElse(null), now);
    }

    private @Nullable Finding judge(Seal before, SealedLine link) {
        Seal seal = link.seal();
        LogLine line = link.line();
        if (seal.seq() != before.seq() + 1) {
            return new Finding(Finding.Kind.SEAL_MISSING, before.seq() + 1, null);
        }
        if (line == null) {
            return new Finding(Finding.Kind.LINE_MISSING, seal.seq(), seal.position());
        }
        if (!before.next(line).equals(seal)) {
            return new Finding(Finding.Kind.LINE_CHANGED, seal.seq(), seal.position());
        }
        return expected != null
                        && expected.seq() == seal.seq()
                        && !expected.hash().equals(seal.hash())
                ? new Finding(Finding.Kind.REWRITTEN, seal.seq(), seal.position())
                : null;
    }

    private Verification broken(Seal at, Finding wrong, Instant now) {
        return new Verification(id, startedAt, at, last, expected, wrong, now);
    }
}
