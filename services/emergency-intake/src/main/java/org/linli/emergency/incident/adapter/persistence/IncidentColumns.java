package org.linli.emergency.incident.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.domain.Priority;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.incident.application.StateName;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Claim;
import org.linli.emergency.incident.domain.Closed;
import org.linli.emergency.incident.domain.Closure;
import org.linli.emergency.incident.domain.Dossier;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Open;
import org.linli.emergency.incident.domain.Owned;
import org.linli.emergency.incident.domain.Ringing;
import org.linli.emergency.incident.domain.Witness;
import org.linli.emergency.incident.domain.ladder.Ladder;
import org.linli.emergency.incident.domain.ladder.LadderTimes;
import org.linli.emergency.incident.domain.ladder.Stage;
import org.linli.kernel.ResidentId;

/** Incidents to and from their rows. */
@ApplicationScoped
class IncidentColumns {

    private static final String NOTE = "incident|end_note";

    private final EffortColumns efforts;
    private final Notes notes;

    IncidentColumns(EffortColumns efforts, Notes notes) {
        this.efforts = efforts;
        this.notes = notes;
    }

    Incident read(IncidentRows rows) {
        IncidentRow row = rows.incident();
        Optional<Closure> closure = closure(rows);
        boolean closed = StateName.valueOf(row.state) == StateName.CLOSED;
        Dossier dossier = new Dossier(
                new IncidentId(row.id),
                call(row),
                ladder(row),
                efforts.read(rows),
                Optional.ofNullable(row.answeredAt),
                closed ? Optional.empty() : closure);
        if (closed) {
            return new Closed(dossier, closure.orElseThrow());
        }
        return row.operator == null ? new Ringing(dossier) : Owned.of(dossier, claim(row, row.operator));
    }

    void write(Incident incident, IncidentRow row) {
        Dossier dossier = incident.dossier();
        row.state = StateName.of(incident).name();
        write(dossier.call(), row);
        write(dossier.ladder(), row);
        row.answeredAt = dossier.answeredAt().orElse(null);
        row.timerAt = incident instanceof Open open ? open.timer().orElse(null) : null;
        write(incident instanceof Owned owned ? Optional.of(owned.claim()) : Optional.empty(), row);
        writeEnd(incident instanceof Closed closed ? Optional.of(closed.closure()) : dossier.proposal(), row);
    }

    Object[] parts(Incident incident) {
        return efforts.rows(incident.id(), incident.dossier().efforts());
    }

    private static Call call(IncidentRow row) {
        return new Call(
                Texts.subject(row.subject),
                row.source,
                row.division,
                SignalKind.valueOf(row.kind),
                Priority.of(row.priority),
                row.receivedAt,
                row.presses,
                row.lastPressAt,
                Optional.ofNullable(row.withdrawnAt),
                Optional.ofNullable(row.previousId).map(IncidentId::new));
    }

    private static void write(Call call, IncidentRow row) {
        row.subject = call.subject().key();
        row.residentId = call.resident().map(ResidentId::value).orElse(null);
        row.source = call.source();
        row.division = call.division();
        row.kind = call.kind().name();
        row.priority = call.priority().level();
        row.receivedAt = call.receivedAt();
        row.presses = call.presses();
        row.lastPressAt = call.lastPressAt();
        row.withdrawnAt = call.withdrawnAt().orElse(null);
        row.previousId = call.previous().map(IncidentId::value).orElse(null);
    }

    private static Ladder ladder(IncidentRow row) {
        return new Ladder(
                Arrays.stream(row.ladderRungs).map(Texts::rung).toList(),
                new LadderTimes(
                        Duration.ofSeconds(row.ladderSeconds[0]),
                        Duration.ofSeconds(row.ladderSeconds[1]),
                        Duration.ofSeconds(row.ladderSeconds[2]),
                        Duration.ofSeconds(row.ladderSeconds[3])),
                row.ladderFrom,
                Stage.valueOf(row.ladderStage));
    }

    private static void write(Ladder ladder, IncidentRow row) {
        LadderTimes times = ladder.times();
        row.ladderRungs = ladder.rungs().stream().map(Texts::rung).toArray(String[]::new);
        row.ladderSeconds = Stream.of(times.terminal(), times.phone(), times.contacts(), times.help())
                .map(time -> Math.toIntExact(time.toSeconds()))
                .toArray(Integer[]::new);
        row.ladderFrom = ladder.from();
        row.ladderStage = ladder.reached().name();
    }

    private static Claim claim(IncidentRow row, String operator) {
        return new Claim(
                operator,
                Stored.required(row.claimedAt),
                Optional.ofNullable(row.staleSince),
                Optional.ofNullable(row.offeredTo)
                        .map(to -> new Claim.Transfer(
                                to, Stored.required(row.offerReason), Stored.required(row.offeredAt))),
                Optional.ofNullable(row.holdReason)
                        .map(reason -> new Claim.Hold(
                                reason, Stored.required(row.holdSince), Stored.required(row.holdUntil))));
    }

    private static void write(Optional<Claim> claim, IncidentRow row) {
        Optional<Claim.Transfer> offer = claim.flatMap(Claim::offer);
        Optional<Claim.Hold> hold = claim.flatMap(Claim::hold);
        row.operator = claim.map(Claim::operator).orElse(null);
        row.claimedAt = claim.map(Claim::since).orElse(null);
        row.staleSince = claim.flatMap(Claim::staleSince).orElse(null);
        row.offeredTo = offer.map(Claim.Transfer::to).orElse(null);
        row.offerReason = offer.map(Claim.Transfer::reason).orElse(null);
        row.offeredAt = offer.map(Claim.Transfer::at).orElse(null);
        row.holdReason = hold.map(Claim.Hold::reason).orElse(null);
        row.holdSince = hold.map(Claim.Hold::since).orElse(null);
        row.holdUntil = hold.map(Claim.Hold::until).orElse(null);
    }

    private Optional<Closure> closure(IncidentRows rows) {
        IncidentRow row = rows.incident();
        return Optional.ofNullable(row.disposition)
                .map(code -> new Closure(
                        Stored.required(rows.dispositions().get(code)).disposition(),
                        Optional.ofNullable(row.witness)
                                .map(text -> Texts.witness(text, Stored.required(row.witnessAt))),
                        Stored.required(row.endedBy),
                        Stored.required(row.endedAt),
                        notes.open(row.endNoteSealed, NOTE, row.id),
                        Optional.ofNullable(row.agreedBy)));
    }

    private void writeEnd(Optional<Closure> end, IncidentRow row) {
        Optional<Witness> witness = end.flatMap(Closure::witness);
        row.disposition = end.map(closure -> closure.disposition().code()).orElse(null);
        row.witness = witness.map(Texts::witness).orElse(null);
        row.witnessAt = witness.map(Witness::at).orElse(null);
        row.endedBy = end.map(Closure::by).orElse(null);
        row.endedAt = end.map(Closure::at).orElse(null);
        row.endNoteSealed = notes.seal(end.flatMap(Closure::note), NOTE, row.id);
        row.agreedBy = end.flatMap(Closure::agreedBy).orElse(null);
    }
}
