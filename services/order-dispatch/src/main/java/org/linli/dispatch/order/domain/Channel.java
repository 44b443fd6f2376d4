package org.linli.dispatch.order.domain;

/** How the order reached us. */
public enum Channel {
    /** By telephone, taken down by an operator. */
    PHONE,
    /** From an app. */
    APP,
    /** At a counter. */
    WALK_IN
}
