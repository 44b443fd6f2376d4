package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.application.Actor;
import org.linli.emergency.application.ChangeSignal;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.IncidentEvent;
import org.linli.emergency.incident.domain.Step;
import org.linli.persistence.AfterCommit;
import org.linli.persistence.Ids;

/** The third beat of every use case: the state and the facts of a step, in the caller's unit of work. */
@ApplicationScoped
class Recorder {

    private final Incidents incidents;
    private final IncidentOutbox outbox;
    private final IncidentLog log;
    private final ChangeSignal changes;
    private final Ids ids;

    Recorder(Incidents incidents, IncidentOutbox outbox, IncidentLog log, ChangeSignal changes, Ids ids) {
        this.incidents = incidents;
        this.outbox = outbox;
        this.log = log;
        this.changes = changes;
        this.ids = ids;
    }

    /** The first step of an incident. */
    Uni<Versioned> open(Step<? extends Incident> step, Actor actor) {
        return incidents.add(step).call(() -> tell(step.events(), actor));
    }

    Uni<Versioned> record(Step<? extends Incident> step, Actor actor) {
        return incidents.save(step).call(() -> tell(step.events(), actor));
    }

    /** Keeps and tells a fact that leaves the incident as it is. */
    Uni<Void> note(IncidentEvent fact, Actor actor) {
        return tell(List.of(fact), actor);
    }

    private Uni<Void> tell(List<IncidentEvent> events, Actor actor) {
        AfterCommit.run(changes.nudge());
        List<StampedEvent> facts = stamped(events);
        return outbox.append(facts).chain(() -> log.append(facts, actor));
    }

    private List<StampedEvent> stamped(List<IncidentEvent> events) {
        return events.stream().map(event -> new StampedEvent(ids.next(), event)).toList();
    }
}
