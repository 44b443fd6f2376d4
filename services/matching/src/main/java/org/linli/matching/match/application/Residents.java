package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.linli.kernel.ResidentId;
import org.linli.matching.match.domain.Resident;
import org.linli.security.Scope;

/** Residents as the registry has told of them. */
public interface Residents {

    /** The resident, empty while nothing has arrived. */
    Uni<Optional<Resident>> find(ResidentId id);

    /** The resident as far as the scope sees her: relatives with consent to orders, providers never. */
    Uni<Optional<Resident>> find(ResidentId id, Scope scope);
}
