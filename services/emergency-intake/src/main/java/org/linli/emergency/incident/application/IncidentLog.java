package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.linli.emergency.application.Actor;

/** The history of incidents, which also feeds the operators' screens. */
public interface IncidentLog {

    /** Adds facts with who made them happen. */
    Uni<Void> append(List<StampedEvent> facts, Actor actor);
}
