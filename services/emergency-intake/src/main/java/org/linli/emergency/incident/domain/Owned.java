package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.incident.domain.Claim.Hold;
import org.linli.emergency.incident.domain.Claim.Transfer;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;

/** An operator has it. Which of the four it is follows from what has been done. */
public sealed interface Owned extends Open permits Claimed, InContact, ResponderSent, OnScene {

    /** Who has it. */
    Claim claim();

    /** The state that follows from what has been done. */
    static Owned of(Dossier dossier, Claim claim) {
        Efforts recent = dossier.recent();
        if (recent.isSomebodyOnScene()) {
            return new OnScene(dossier, claim);
        }
        if (recent.isHelpUnderWay()) {
            return new ResponderSent(dossier, claim);
        }
        return recent.hasVoiceContact() ? new InContact(dossier, claim) : new Claimed(dossier, claim);
    }

    @Override
    default Owned with(Dossier next) {
        return of(next, claim());
    }

    @Override
    default Owned awake(Dossier next) {
        return of(next, claim().withHold(Optional.empty()));
    }

    @Override
    default Optional<Instant> holdUntil() {
        return claim().hold().map(Hold::until);
    }

    /** A hold that is over comes back by itself; the ladder climbs as ever. */
    @Override
    default Optional<Step<? extends Open>> tick(Instant now) {
        if (holdUntil().filter(until -> !until.isAfter(now)).isPresent()) {
            return Optional.of(Step.to(
                    awake(dossier()),
                    new IncidentEvent.HoldEnded(id(), dossier().call(), claim().operator(), now)));
        }
        return Open.super.tick(now);
    }

    /** Another operator takes a claim whose console is silent; refused while it is not. */
    default Step<Owned> reclaim(String operator, Instant at) {
        if (!claim().isStale()) {
            throw Refusal.of(
                    EmergencyError.ALREADY_CLAIMED,
                    "another operator has the incident\nMaybe ask a supervisor to take it over.");
        }
        return passTo(operator, "STALE", at);
    }

    /** A supervisor takes it, with a reason. */
    default Step<Owned> takeOver(String supervisor, String reason, Instant at) {
        return passTo(supervisor, reason, at);
    }

    private Step<Owned> passTo(String operator, String reason, Instant at) {
        return Step.to(
                of(dossier(), Claim.by(operator, at)),
                new IncidentEvent.TakenOver(id(), dossier().call(), claim().operator(), operator, reason, at));
    }

    /** The operator gives it back: it rings again. */
    default Step<Ringing> release(String operator, String reason, Instant at) {
        requireOwner(operator);
        return Step.to(
                new Ringing(dossier()),
                new IncidentEvent.Released(id(), dossier().call(), operator, reason, at));
    }

    /** It turns out to be about a resident of another area: it rings there, and is no longer this operator's. */
    default Step<Ringing> identifyElsewhere(
            ResidentId resident, String division, List<Rung> rungs, String by, Instant at) {
        Step<? extends Open> known = identify(resident, division, rungs, by, at);
        Dossier next = known.incident().dossier().proposing(Optional.empty());
        IncidentEvent released = new IncidentEvent.Released(id(), next.call(), claim().operator(), "OTHER_AREA", at);
        return new Step<>(
                new Ringing(next),
                Stream.concat(known.events().stream(), Stream.of(released)).toList());
    }

    /** The operator waits for something, until a time. */
    default Step<Owned> hold(String operator, String reason, Instant until, Instant at) {
        requireOwner(operator);
        Hold hold = new Hold(reason, at, until);
        return Step.to(
                of(dossier(), claim().withHold(Optional.of(hold))),
                new IncidentEvent.Held(id(), dossier().call(), operator, hold));
    }

    /** The operator goes on before the time. */
    default Step<Owned> resume(String operator, Instant at) {
        requireOwner(operator);
        return Step.to(
                awake(dossier()), new IncidentEvent.HoldEnded(id(), dossier().call(), operator, at));
    }

    /** The operator wants another one to have it; it stays hers until the other one takes it. */
    default Step<Owned> offer(String operator, String to, String reason, Instant at) {
        requireOwner(operator);
        Transfer transfer = new Transfer(to, reason, at);
        return Step.to(
                of(dossier(), claim().withOffer(Optional.of(transfer))),
                new IncidentEvent.TransferOffered(id(), dossier().call(), operator, transfer));
    }

    /** The other one takes it. */
    default Step<Owned> acceptOffer(String operator, Instant at) {
        requireOffered(operator);
        return passTo(operator, "TRANSFER", at);
    }

    /** The other one does not want it. */
    default Step<Owned> declineOffer(String operator, Instant at) {
        requireOffered(operator);
        return Step.to(
                of(dossier(), claim().withOffer(Optional.empty())),
                new IncidentEvent.TransferDeclined(id(), dossier().call(), operator, at));
    }

    /** Nothing is heard from the operator's console: amber, offered to everybody, and still the operator's. */
    default Step<Owned> turnStale(Instant at) {
        return Step.to(
                of(dossier(), claim().withStale(Optional.of(at))),
                new IncidentEvent.ClaimTurnedStale(id(), dossier().call(), claim().operator(), at));
    }

    /** The operator's console is back before anybody took the claim. */
    default Step<Owned> turnFresh(Instant at) {
        return Step.to(
                of(dossier(), claim().withStale(Optional.empty())),
                new IncidentEvent.ClaimTurnedFresh(id(), dossier().call(), claim().operator(), at));
    }

    /** An operator begins to reach somebody; several may at the same time. */
    default Step<Owned> begin(Attempt attempt) {
        return Step.to(
                with(dossier().with(dossier().efforts().with(attempt))),
                new IncidentEvent.AttemptBegan(id(), dossier().call(), attempt));
    }

    /** What came of an attempt. */
    default Step<Owned> end(AttemptId attempt, Attempt.Result result) {
        Efforts efforts = dossier().efforts().changed(attempt, begun -> begun.ended(result));
        return Step.to(
                with(dossier().with(efforts)),
                new IncidentEvent.AttemptEnded(id(), dossier().call(), attempt, result));
    }

    /** Somebody is sent to the door. */
    default Step<Owned> send(Mission mission) {
        return Step.to(
                with(dossier().with(dossier().efforts().with(mission))),
                new IncidentEvent.HelpSent(id(), dossier().call(), mission));
    }

    /**
     * The operator ends it, or proposes to when the disposition needs a second person. Refused when nobody was reached and
     * nobody was at the door.
     */
    default Step<? extends Incident> close(
            Disposition disposition, Optional<String> note, String operator, Instant at) {
        requireOwner(operator);
        Closure closure = new Closure(
                disposition, ClosingRules.witness(disposition, dossier()), operator, at, note, Optional.empty());
        return disposition.secondPerson()
                ? Step.to(
                        with(dossier().proposing(Optional.of(closure))),
                        new IncidentEvent.ClosureProposed(id(), dossier().call(), closure))
                : closed(closure);
    }

    /** A second person agrees, and it ends. */
    default Step<Closed> agree(String second, Instant at) {
        Closure proposal = proposal();
        if (proposal.by().equals(second)) {
            throw Refusal.of(
                    EmergencyError.SECOND_PERSON_NEEDED,
                    "whoever proposed it cannot agree with it\nMaybe ask a colleague.");
        }
        ClosingRules.witness(proposal.disposition(), dossier());
        return closed(proposal.agreed(second, at));
    }

    /** A second person doubts, and wins: it stays open. */
    default Step<Owned> object(String second, String reason, Instant at) {
        proposal();
        return Step.to(
                with(dossier().proposing(Optional.empty())),
                new IncidentEvent.ClosureObjected(id(), dossier().call(), second, reason, at));
    }

    private Closure proposal() {
        return dossier()
                .proposal()
                .orElseThrow(() -> Refusal.of(EmergencyError.NOTHING_PROPOSED, "nobody has proposed to close it"));
    }

    private Step<Closed> closed(Closure closure) {
        return Step.to(
                new Closed(dossier().proposing(Optional.empty()), closure),
                new IncidentEvent.Closed(id(), dossier(), closure));
    }

    private void requireOwner(String operator) {
        if (!claim().operator().equals(operator)) {
            throw Refusal.of(
                    EmergencyError.NOT_YOURS,
                    "another operator has the incident\nMaybe ask for a transfer, or a supervisor to take it over.");
        }
    }

    private void requireOffered(String operator) {
        if (claim().offer().filter(transfer -> transfer.to().equals(operator)).isEmpty()) {
            throw Refusal.of(EmergencyError.NOT_TRANSFERRED_TO_YOU, "the incident was not offered to you");
        }
    }
}
