package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.kernel.ResidentId;

/** Handovers to the outside; what they say of people is stored sealed. Needs an open unit of work. */
public interface Handovers {

    /** Adds one with its sheet, which goes when the resident's emergency card goes. */
    Uni<Void> add(Handover handover, Optional<ResidentId> resident, HandoverSheet sheet);

    /** One of an incident, held until the unit of work ends; refused with {@code NOT_FOUND}. */
    Uni<Handover> take(IncidentId incident, UUID handover);

    /** What it says; empty when the resident's data was deleted. */
    Uni<Optional<HandoverSheet>> sheet(UUID handover);

    /** Those of an incident, in order. */
    Uni<List<Handover>> of(IncidentId incident);

    /** Stores who received it. */
    Uni<Handover> save(Handover handover);
}
