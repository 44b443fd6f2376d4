package org.linli.registry.audit.domain;

import org.jspecify.annotations.Nullable;

/**
 * The first thing that is wrong with the access log.
 *
 * @param kind what it is
 * @param seq number in the chain, null where there is none
 * @param position the line of the access log, null when nobody can tell any more
 */
public record Finding(
        Kind kind, @Nullable Long seq, @Nullable Long position) {

    /** What can be wrong. */
    public enum Kind {
        /** A line, or its seal, is not what it was when it was sealed. */
        LINE_CHANGED,
        /** A line that was sealed or waited to be is gone. */
        LINE_MISSING,
        /** A seal is gone from the middle of the chain. */
        SEAL_MISSING,
        /** A line came in past the database's own bookkeeping: it has no seal and does not wait for one. */
        LINE_SMUGGLED,
        /** The chain was longer once: the head that was kept lies behind its end. */
        TAIL_CUT,
        /** The chain holds in itself, but it is not the one whose head was kept. */
        REWRITTEN
    }
}
