package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.linli.kernel.ResidentId;
import org.linli.persistence.DataKey;

/** The keys of residents, for whatever else is stored about one and has to be shredded with her. */
public interface SubjectKeys {

    /** The key of a resident, empty when there is no such resident or the key is shredded. Needs an open unit of work. */
    Uni<Optional<DataKey>> of(ResidentId resident);
}
