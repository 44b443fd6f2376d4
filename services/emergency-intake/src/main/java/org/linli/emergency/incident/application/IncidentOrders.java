package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;

/** Orders asked for out of incidents. Needs an open unit of work. */
public interface IncidentOrders {

    /** Adds one. */
    Uni<Void> add(IncidentOrder order);

    /** Those of an incident, in order. */
    Uni<List<IncidentOrder>> of(IncidentId incident);

    /** Keeps what became of one; its incident, when it is one of ours that had no answer. */
    Uni<Optional<IncidentId>> answered(UUID order, IncidentOrder.Answer answer);
}
