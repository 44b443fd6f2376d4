package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Owned;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.emergency.incident.domain.ladder.RungKind;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/**
 * Operators reach for people. Needs no version: two operators may call two people at the same time, and neither call
 * undoes the other.
 */
@ApplicationScoped
@UnitOfWork
public class ClimbLadders {

    private final Incidents incidents;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    ClimbLadders(Incidents incidents, Recorder recorder, Ids ids, Clock clock) {
        this.incidents = incidents;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** An incident and the attempt that was begun or ended. */
    public record Tried(Versioned incident, AttemptId attempt) {}

    /** Begins an attempt at a step of the ladder; any step, in any order. */
    public Uni<Tried> begin(By by, IncidentId incident, RungKind kind, int rank) {
        AttemptId id = new AttemptId(ids.next());
        return owned(by, incident)
                .map(owned -> owned.begin(Attempt.started(id, rung(owned, kind, rank), by.subject(), clock.instant())))
                .chain(step -> recorder.record(step, by.actor()))
                .map(saved -> new Tried(saved, id));
    }

    /** Says what came of an attempt. */
    public Uni<Versioned> end(By by, IncidentId incident, AttemptId attempt, Outcome outcome, Optional<String> note) {
        return owned(by, incident)
                .map(owned -> owned.end(attempt, new Attempt.Result(outcome, by.subject(), clock.instant(), note)))
                .chain(step -> recorder.record(step, by.actor()));
    }

    private Uni<Owned> owned(By by, IncidentId incident) {
        return incidents.take(incident, by.scope()).map(found -> found.as(Owned.class, EmergencyError.NOT_CLAIMED));
    }

    private static Rung rung(Owned owned, RungKind kind, int rank) {
        return owned.dossier()
                .ladder()
                .rung(kind, rank)
                .orElseThrow(() -> Refusal.ofField(
                        EmergencyError.NO_SUCH_STEP, "step", "the ladder of this incident has no such step"));
    }
}
