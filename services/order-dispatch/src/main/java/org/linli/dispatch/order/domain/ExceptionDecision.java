package org.linli.dispatch.order.domain;

/** What a dispatcher makes of an exception. */
public enum ExceptionDecision {
    /** The crew goes on. */
    CONTINUE,
    /** The crew is released and the order waits for a new appointment. */
    REPLAN,
    /** The order is cancelled. */
    CANCEL,
    /** The service was not delivered. */
    FAIL
}
