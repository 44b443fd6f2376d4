package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.Actor;
import org.linli.emergency.application.By;
import org.linli.emergency.card.application.Cards;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.dutynumber.application.DutyDesk;
import org.linli.emergency.dutynumber.application.DutyNumbers;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.IncidentEvent;
import org.linli.emergency.incident.domain.Owned;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.LegEvent;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/**
 * Operators call by their softphones. Making the call shows the number and is on record; what the softphone says of it is
 * kept, and becomes the outcome of the attempt where it tells one. A softphone that says nothing leaves the operator to say
 * it, as ever.
 */
@ApplicationScoped
@UnitOfWork
public class CallPeople {

    private static final Actor TELEPHONY = new Actor("system", "telephony");
    private static final Scope EVERYWHERE = new Scope.Area("");

    private final Incidents incidents;
    private final PhoneLegs legs;
    private final Telephony telephony;
    private final Cards cards;
    private final DutyNumbers dutyNumbers;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    CallPeople(
            Incidents incidents,
            PhoneLegs legs,
            Telephony telephony,
            Cards cards,
            DutyNumbers dutyNumbers,
            Recorder recorder,
            Ids ids,
            Clock clock) {
        this.incidents = incidents;
        this.legs = legs;
        this.telephony = telephony;
        this.cards = cards;
        this.dutyNumbers = dutyNumbers;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** A call to be made, the address that makes it, which shows the number, and whom it is for. */
    public record Placed(UUID leg, String url, Callee callee) {

        @Override
        public String toString() {
            return "Placed[" + leg + "]";
        }
    }

    /** Makes a call for an attempt that has no outcome yet; asked again while it is under way, it is the same call. */
    public Uni<Placed> place(By by, IncidentId incident, AttemptId attempt) {
        return incidents
                .take(incident, by.scope())
                .map(found -> found.as(Owned.class, EmergencyError.NOT_CLAIMED))
                .chain(owned -> callee(by, owned, attempt).chain(callee -> place(by, owned, attempt, callee)));
    }

    private Uni<Placed> place(By by, Owned owned, AttemptId attempt, Callee callee) {
        return legs.underWay(attempt)
                .chain(found -> found.map(leg -> Uni.createFrom().item(leg)).orElseGet(() -> asked(by, owned, attempt)))
                .map(leg -> new Placed(leg.id(), telephony.clickToCall(callee.number(), leg.id()), callee));
    }

    private Uni<PhoneLeg> asked(By by, Owned owned, AttemptId attempt) {
        PhoneLeg leg = PhoneLeg.asked(ids.next(), owned.id(), attempt, by.subject(), clock.instant());
        return legs.add(leg)
                .chain(() -> recorder.note(
                        new IncidentEvent.CallPlaced(owned.id(), owned.dossier().call(), attempt, leg.id(), leg.at()),
                        by.actor()))
                .replaceWith(leg);
    }

    private Uni<Callee> callee(By by, Owned owned, AttemptId attempt) {
        Rung rung = open(owned, attempt).rung();
        return switch (rung.kind()) {
            case AMBULANCE -> Uni.createFrom().item(Callee.AMBULANCE);
            case RESIDENT_PHONE, CONTACT ->
                owned.dossier()
                        .call()
                        .resident()
                        .map(resident -> cards.show(resident, owned.id(), by.actor()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                        .map(card ->
                                card.flatMap(known -> Callee.of(known, rung)).orElseThrow(CallPeople::noNumber));
            case RESPONDER -> onDuty(owned, DutyDesk.RESPONDER);
            case GRID_WORKER -> onDuty(owned, DutyDesk.GRID_WORKER);
            case TERMINAL -> throw noNumber();
        };
    }

    private Uni<Callee> onDuty(Owned owned, DutyDesk desk) {
        return dutyNumbers
                .closest(owned.dossier().call().division(), desk)
                .map(number -> number.map(Callee::ofDesk).orElseThrow(CallPeople::noNumber));
    }

    private static Attempt open(Owned owned, AttemptId attempt) {
        Attempt found = owned.dossier().efforts().attempts().stream()
                .filter(one -> one.id().equals(attempt))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such attempt"));
        if (found.result().isPresent()) {
            throw Refusal.of(EmergencyError.ATTEMPT_ENDED, "the attempt has an outcome\nMaybe begin another attempt.");
        }
        return found;
    }

    private static Refusal noNumber() {
        return Refusal.of(
                EmergencyError.NO_NUMBER,
                "no number is known for this step\nMaybe call by hand and say what came of it.");
    }

    /** What a softphone says of a call; a second time, or after its end, it changes nothing. */
    public Uni<Void> told(UUID leg, LegEvent event, Instant at) {
        return legs.take(leg).chain(known -> {
            PhoneLeg after = known.after(event, at);
            return after.equals(known)
                    ? Uni.createFrom().voidItem()
                    : legs.save(after).chain(() -> told(after, event));
        });
    }

    private Uni<Void> told(PhoneLeg leg, LegEvent event) {
        return incidents
                .take(leg.incident(), EVERYWHERE)
                .chain(found -> recorder.note(
                                new IncidentEvent.LegChanged(
                                        leg.incident(),
                                        found.incident().dossier().call(),
                                        leg.attempt(),
                                        leg.id(),
                                        event,
                                        clock.instant()),
                                TELEPHONY)
                        .chain(() -> event.outcome(leg.answeredAt().isPresent())
                                .filter(outcome -> awaits(found.incident(), leg.attempt()))
                                .map(outcome -> end((Owned) found.incident(), leg, outcome))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private static boolean awaits(Incident incident, AttemptId attempt) {
        return incident instanceof Owned owned
                && owned.dossier().efforts().attempts().stream()
                        .anyMatch(
                                one -> one.id().equals(attempt) && one.result().isEmpty());
    }

    private Uni<Void> end(Owned owned, PhoneLeg leg, Outcome outcome) {
        Attempt.Result result = new Attempt.Result(outcome, leg.by(), clock.instant(), Optional.empty());
        return recorder.record(owned.end(leg.attempt(), result), TELEPHONY).replaceWithVoid();
    }
}
