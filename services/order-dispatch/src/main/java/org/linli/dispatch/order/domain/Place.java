package org.linli.dispatch.order.domain;

/** Where a service item is delivered. */
public enum Place {
    /** At the resident's home. */
    HOME,
    /** At a facility of the provider. */
    FACILITY
}
