package org.linli.dispatch.order.domain;

/** Why an order is cancelled. */
public enum CancelReason {
    RESIDENT_WISH,
    NO_LONGER_NEEDED,
    DUPLICATE,
    NO_PROVIDER,
    RESIDENT_LEFT,
    OTHER
}
