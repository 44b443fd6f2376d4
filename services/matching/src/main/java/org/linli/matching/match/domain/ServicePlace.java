package org.linli.matching.match.domain;

/** Where a service happens, and so who travels. */
public enum ServicePlace {
    /** The caregiver rides to the resident. */
    HOME,
    /** The resident walks to the facility. */
    FACILITY
}
