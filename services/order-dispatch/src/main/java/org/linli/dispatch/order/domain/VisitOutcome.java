package org.linli.dispatch.order.domain;

/** How the visits of an order ended. */
public enum VisitOutcome {
    COMPLETED,
    CANCELLED,
    FAILED,
    REPLANNED
}
