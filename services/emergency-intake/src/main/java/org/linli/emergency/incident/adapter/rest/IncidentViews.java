package org.linli.emergency.incident.adapter.rest;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.adapter.rest.IncidentView.AttemptView;
import org.linli.emergency.incident.adapter.rest.IncidentView.ClaimView;
import org.linli.emergency.incident.adapter.rest.IncidentView.ClosureView;
import org.linli.emergency.incident.adapter.rest.IncidentView.MissionView;
import org.linli.emergency.incident.adapter.rest.IncidentView.NextView;
import org.linli.emergency.incident.adapter.rest.IncidentView.StepView;
import org.linli.emergency.incident.adapter.rest.IncidentView.WitnessView;
import org.linli.emergency.incident.application.StateName;
import org.linli.emergency.incident.application.Versioned;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Claim;
import org.linli.emergency.incident.domain.Closed;
import org.linli.emergency.incident.domain.Closure;
import org.linli.emergency.incident.domain.Dossier;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Mission;
import org.linli.emergency.incident.domain.Open;
import org.linli.emergency.incident.domain.Owned;
import org.linli.emergency.incident.domain.Witness;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.NextStep;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.kernel.ResidentId;
import org.linli.security.Roles;

/** Shapes incidents; what operators and responders wrote about people is for them alone. */
final class IncidentViews {

    private static final Set<String> DESKS = Set.of(Roles.OPERATOR, Roles.SUPERVISOR, Roles.RESPONDER);

    private IncidentViews() {}

    static IncidentView view(Versioned found, By by) {
        Incident incident = found.incident();
        Dossier dossier = incident.dossier();
        Call call = dossier.call();
        boolean desk = DESKS.contains(by.actor().role());
        return new IncidentView(
                incident.id().value(),
                found.version(),
                StateName.of(incident),
                call.resident().map(ResidentId::value).orElse(null),
                call.division(),
                call.source(),
                call.kind(),
                call.priority(),
                call.isTest(),
                call.receivedAt(),
                call.presses(),
                call.lastPressAt(),
                call.withdrawnAt().orElse(null),
                id(call.previous()),
                dossier.answeredAt().orElse(null),
                incident instanceof Owned owned ? claim(owned.claim()) : null,
                incident instanceof Open ? next(dossier.nextStep()) : null,
                dossier.ladder().rungs().stream().map(IncidentViews::step).toList(),
                dossier.efforts().attempts().stream()
                        .map(attempt -> attempt(attempt, desk))
                        .toList(),
                dossier.efforts().missions().stream()
                        .map(mission -> mission(mission, desk))
                        .toList(),
                dossier.proposal().map(proposal -> closure(proposal, desk)).orElse(null),
                incident instanceof Closed closed ? closure(closed.closure(), desk) : null);
    }

    private static ClaimView claim(Claim claim) {
        Optional<Claim.Transfer> offer = claim.offer();
        Optional<Claim.Hold> hold = claim.hold();
        return new ClaimView(
                claim.operator(),
                claim.since(),
                claim.staleSince().orElse(null),
                offer.map(Claim.Transfer::to).orElse(null),
                offer.map(Claim.Transfer::reason).orElse(null),
                hold.map(Claim.Hold::reason).orElse(null),
                hold.map(Claim.Hold::until).orElse(null));
    }

    private static NextView next(NextStep next) {
        return new NextView(
                next.rungs().stream().map(IncidentViews::step).toList(),
                next.opens().map(Enum::name).orElse(null),
                next.at().orElse(null));
    }

    private static StepView step(Rung rung) {
        return new StepView(
                rung.kind().name(),
                rung.rank(),
                rung.keyHolder(),
                rung.language().orElse(null),
                rung.reachable());
    }

    private static AttemptView attempt(Attempt attempt, boolean desk) {
        Optional<Attempt.Result> result = attempt.result();
        return new AttemptView(
                attempt.id().value(),
                step(attempt.rung()),
                attempt.by(),
                attempt.startedAt(),
                result.map(found -> found.outcome().name()).orElse(null),
                result.map(Attempt.Result::at).orElse(null),
                result.flatMap(Attempt.Result::note).filter(note -> desk).orElse(null));
    }

    private static MissionView mission(Mission mission, boolean desk) {
        return new MissionView(
                mission.id().value(),
                mission.responder().kind().name(),
                mission.responder().ref(),
                mission.sentBy(),
                mission.sentAt(),
                mission.eta().orElse(null),
                mission.agreement().map(AttemptId::value).orElse(null),
                mission.arrivedAt().orElse(null),
                mission.endedAt().orElse(null),
                mission.finding().filter(finding -> desk).orElse(null));
    }

    private static ClosureView closure(Closure closure, boolean desk) {
        return new ClosureView(
                closure.disposition().code(),
                closure.disposition().name(),
                closure.witness().map(IncidentViews::witness).orElse(null),
                closure.by(),
                closure.at(),
                closure.note().filter(note -> desk).orElse(null),
                closure.agreedBy().orElse(null));
    }

    private static WitnessView witness(Witness witness) {
        return switch (witness) {
            case Witness.Spoken spoken ->
                new WitnessView(
                        false,
                        spoken.rung().kind().name(),
                        Integer.toString(spoken.rung().rank()),
                        spoken.at());
            case Witness.Attended attended ->
                new WitnessView(
                        true,
                        attended.responder().kind().name(),
                        attended.responder().ref(),
                        attended.at());
        };
    }

    private static @Nullable UUID id(Optional<IncidentId> incident) {
        return incident.map(IncidentId::value).orElse(null);
    }
}
