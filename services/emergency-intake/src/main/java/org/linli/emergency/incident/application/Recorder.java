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

    Uni<Versioned> record(Step<? extends Incident> step, Actor actor) {
        AfterCommit.run(changes.nudge());
        List<StampedEvent> facts = stamped(step.events());
        return incidents.save(step).call(() -> outbox.append(facts)).call(() -> log.append(facts, actor));
    }

    private List<StampedEvent> stamped(List<IncidentEvent> events) {
        return events.stream().map(event -> new StampedEvent(ids.next(), event)).toList();
    }
}
