package org.linli.dispatch.order.domain;

import java.util.Optional;

/** Why a resident is no longer served here: what it makes of orders that have not begun, and of those that have. */
public enum Departure {
    /** She died. */
    DECEASED(CancelReason.RESIDENT_DECEASED, ExceptionKind.RESIDENT_DECEASED),
    /** She moved out of the city; another address inside it is no departure. */
    MOVED_AWAY(CancelReason.RESIDENT_MOVED_AWAY, ExceptionKind.RESIDENT_MOVED_AWAY),
    /** Her file is gone. */
    LEFT(CancelReason.RESIDENT_LEFT, ExceptionKind.RESIDENT_LEFT);

    private final CancelReason reason;
    private final ExceptionKind kind;

    Departure(CancelReason reason, ExceptionKind kind) {
        this.reason = reason;
        this.kind = kind;
    }

    /** Why an order that has not begun is cancelled. */
    public Cancellation cancellation() {
        return new Cancellation(reason, Optional.empty());
    }

    /** What is in the way of an order that has begun. */
    public ExceptionKind kind() {
        return kind;
    }
}
