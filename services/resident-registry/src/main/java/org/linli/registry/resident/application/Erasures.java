package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.Erasure;
import org.linli.security.Scope;

/** Deletes personal data and keeps that it was done. Needs an open unit of work. */
public interface Erasures {

    /** Whether a crew is still to come. */
    Uni<Boolean> visitsToCome(ResidentId resident);

    /** Deletes everything about a locked resident but a stub, under the next version. */
    Uni<Void> erase(Erasure erasure);

    /** That a resident within the scope was erased. */
    Uni<Optional<Erasure>> find(ResidentId resident, Scope scope);
}
