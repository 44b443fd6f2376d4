package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import org.linli.kernel.ResidentId;
import org.linli.security.Scope;

/** Residents as the registry has told of them. */
public interface Residents {

    /** The resident. */
    Uni<Sought> find(ResidentId id);

    /** The resident as far as the scope sees her: relatives with consent to orders, providers never. */
    Uni<Sought> find(ResidentId id, Scope scope);
}
