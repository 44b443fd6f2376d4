package org.linli.dispatch.order.domain;

/** Why an order is cancelled. */
public enum CancelReason {
    RESIDENT_WISH,
    NO_LONGER_NEEDED,
    DUPLICATE,
    NO_PROVIDER,
    /** The resident died. */
    RESIDENT_DECEASED,
    /** The resident moved out of the city. */
    RESIDENT_MOVED_AWAY,
    /** The resident's file is gone. */
    RESIDENT_LEFT,
    OTHER
}
