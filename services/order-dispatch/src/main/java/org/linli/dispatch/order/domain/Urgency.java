package org.linli.dispatch.order.domain;

/** How soon somebody is needed. */
public enum Urgency {
    /** At an agreed time. */
    PLANNED,
    /** As soon as possible. */
    URGENT
}
