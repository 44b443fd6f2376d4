package org.linli.registry.resident.adapter.rest;

/** Words about request bodies. */
final class Bodies {

    /** Said when there is none. */
    static final String NEEDED = "a JSON body is needed";

    private Bodies() {}
}
