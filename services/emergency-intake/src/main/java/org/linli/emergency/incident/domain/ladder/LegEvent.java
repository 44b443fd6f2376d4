package org.linli.emergency.incident.domain.ladder;

import java.util.Optional;

/** What a softphone says of a call. */
public enum LegEvent {
    /** 已摘机: somebody or something took the call. */
    ANSWERED,
    /** 无人接听. */
    NO_ANSWER,
    /** 占线. */
    BUSY,
    /** 已挂断. */
    HUNG_UP;

    /**
     * What that makes of the attempt; empty when only the operator can tell. A line that stands is no voice: a mailbox
     * answers too (practice.md §4.4), so whoever was answered says with whom she spoke.
     */
    public Optional<Outcome> outcome(boolean answered) {
        return switch (this) {
            case ANSWERED -> Optional.empty();
            case NO_ANSWER -> Optional.of(Outcome.NO_ANSWER);
            case BUSY -> Optional.of(Outcome.BUSY);
            case HUNG_UP -> answered ? Optional.empty() : Optional.of(Outcome.NO_ANSWER);
        };
    }
}
