package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;

/** Brings {@link City} up to date. */
public interface SupplyRefresh {

    /** Applies everything that has arrived in the database. */
    Uni<Void> now();
}
