package org.linli.dispatch.order.domain;

/** Why an order waits for a person. */
public enum QueueReason {
    /** Every candidate declined or let the offer lapse. */
    CANDIDATES_EXHAUSTED,
    /** Matching found nobody who fits. */
    SHORTFALL,
    /** Matching did not answer in time. */
    MATCHING_UNAVAILABLE,
    /** The crew could not do it; it needs another appointment. */
    REPLAN
}
