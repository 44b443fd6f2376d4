package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells other services, if and only if the unit of work commits. */
public interface IncidentOutbox {

    /** Appends those facts that concern others, in order. */
    Uni<Void> append(List<StampedEvent> facts);
}
