package org.linli.emergency.incident.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Efforts;
import org.linli.emergency.incident.domain.Mission;
import org.linli.emergency.incident.domain.MissionId;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.Outcome;

/** Attempts and missions to and from their rows. */
@ApplicationScoped
class EffortColumns {

    private static final String NOTE = "attempt|note";
    private static final String FINDING = "mission|finding";

    private final Notes notes;

    EffortColumns(Notes notes) {
        this.notes = notes;
    }

    Efforts read(IncidentRows rows) {
        return new Efforts(
                rows.attempts().stream().map(this::attempt).toList(),
                rows.missions().stream().map(this::mission).toList());
    }

    Object[] rows(IncidentId incident, Efforts efforts) {
        return Stream.<Object>concat(
                        efforts.attempts().stream().map(attempt -> row(incident, attempt)),
                        efforts.missions().stream().map(mission -> row(incident, mission)))
                .toArray();
    }

    private Attempt attempt(AttemptRow row) {
        Optional<Attempt.Result> result = Optional.ofNullable(row.outcome)
                .map(outcome -> new Attempt.Result(
                        Outcome.valueOf(outcome),
                        Stored.required(row.outcomeBy),
                        Stored.required(row.outcomeAt),
                        notes.open(row.noteSealed, NOTE, row.id)));
        return new Attempt(new AttemptId(row.id), Texts.rung(row.rung), row.startedBy, row.startedAt, result);
    }

    private Mission mission(MissionRow row) {
        return new Mission(
                new MissionId(row.id),
                new Responder(Responder.Kind.valueOf(row.responderKind), row.responderRef),
                row.sentBy,
                row.sentAt,
                Optional.ofNullable(row.eta),
                Optional.ofNullable(row.agreedAttemptId).map(AttemptId::new),
                Optional.ofNullable(row.arrivedAt),
                Optional.ofNullable(row.endedAt),
                notes.open(row.findingSealed, FINDING, row.id));
    }

    private AttemptRow row(IncidentId incident, Attempt attempt) {
        AttemptRow row = new AttemptRow();
        row.id = attempt.id().value();
        row.incidentId = incident.value();
        row.rung = Texts.rung(attempt.rung());
        row.startedBy = attempt.by();
        row.startedAt = attempt.startedAt();
        attempt.result().ifPresent(result -> {
            row.outcome = result.outcome().name();
            row.outcomeBy = result.by();
            row.outcomeAt = result.at();
            row.noteSealed = notes.seal(result.note(), NOTE, row.id);
        });
        return row;
    }

    private MissionRow row(IncidentId incident, Mission mission) {
        MissionRow row = new MissionRow();
        row.id = mission.id().value();
        row.incidentId = incident.value();
        row.responderKind = mission.responder().kind().name();
        row.responderRef = mission.responder().ref();
        row.sentBy = mission.sentBy();
        row.sentAt = mission.sentAt();
        row.eta = mission.eta().orElse(null);
        row.agreedAttemptId = mission.agreement().map(AttemptId::value).orElse(null);
        row.arrivedAt = mission.arrivedAt().orElse(null);
        row.endedAt = mission.endedAt().orElse(null);
        row.findingSealed = notes.seal(mission.finding(), FINDING, row.id);
        return row;
    }
}
