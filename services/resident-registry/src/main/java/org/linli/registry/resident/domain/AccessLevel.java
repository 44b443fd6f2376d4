package org.linli.registry.resident.domain;

/** How much a resident allows a relative. */
public enum AccessLevel {
    /** Hears what happens. */
    NOTICES,
    /** Also sees and places orders. */
    ORDERS,
    /** Also sees everything the resident sees. */
    FULL
}
