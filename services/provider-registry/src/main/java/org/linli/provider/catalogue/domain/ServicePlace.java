package org.linli.provider.catalogue.domain;

/** Where an item is delivered. */
public enum ServicePlace {
    /** At the resident's home (上门). */
    HOME,
    /** At a facility (到站). */
    FACILITY
}
