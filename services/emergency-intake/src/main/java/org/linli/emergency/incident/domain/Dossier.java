package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.ladder.Ladder;
import org.linli.emergency.incident.domain.ladder.NextStep;

/**
 * What an incident carries from state to state.
 *
 * @param id the incident
 * @param call what came in
 * @param ladder the contact ladder
 * @param efforts what has been done
 * @param answeredAt when the first operator claimed it
 * @param proposal how it is to end, while a second person has not agreed
 */
public record Dossier(
        IncidentId id,
        Call call,
        Ladder ladder,
        Efforts efforts,
        Optional<Instant> answeredAt,
        Optional<Closure> proposal) {

    /** What a new incident begins with. */
    public Dossier(IncidentId id, Call call, Ladder ladder) {
        this(id, call, ladder, Efforts.NONE, Optional.empty(), Optional.empty());
    }

    /** What has been done since the call from which the ladder counts; a new call makes old answers worthless. */
    public Efforts recent() {
        return efforts.since(ladder.from());
    }

    /** What tells how the resident is: nothing that was over before her last call. */
    Efforts evidence() {
        return efforts.since(call.lastPressAt());
    }

    /** What is to be done now. */
    public NextStep nextStep() {
        Efforts recent = recent();
        return recent.isSomebodyOnScene() ? NextStep.NONE : ladder.next(recent.attempts());
    }

    Dossier with(Call next) {
        return new Dossier(id, next, ladder, efforts, answeredAt, proposal);
    }

    Dossier with(Ladder next) {
        return new Dossier(id, call, next, efforts, answeredAt, proposal);
    }

    Dossier with(Efforts next) {
        return new Dossier(id, call, ladder, next, answeredAt, proposal);
    }

    Dossier answered(Instant at) {
        return new Dossier(id, call, ladder, efforts, Optional.of(answeredAt.orElse(at)), proposal);
    }

    Dossier proposing(Optional<Closure> closure) {
        return new Dossier(id, call, ladder, efforts, answeredAt, closure);
    }
}
