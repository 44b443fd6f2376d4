package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.linli.kernel.ResidentId;
import org.linli.matching.match.domain.Resident;

/** Residents as the registry has told of them. */
public interface Residents {

    /** The resident, empty while nothing has arrived. */
    Uni<Optional<Resident>> find(ResidentId id);
}
