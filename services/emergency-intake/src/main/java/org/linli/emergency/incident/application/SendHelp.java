package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Duty;
import org.linli.emergency.incident.domain.Mission;
import org.linli.emergency.incident.domain.MissionId;
import org.linli.emergency.incident.domain.Open;
import org.linli.emergency.incident.domain.Owned;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** Somebody goes to the door. */
@ApplicationScoped
@UnitOfWork
public class SendHelp {

    private final Incidents incidents;
    private final Staff staff;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    SendHelp(Incidents incidents, Staff staff, Recorder recorder, Ids ids, Clock clock) {
        this.incidents = incidents;
        this.staff = staff;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whom to send.
     *
     * @param responder who goes
     * @param eta when he should be there
     * @param evenIfBusy also when he is on the way to somebody else
     * @param agreed he is off duty, was asked at the ladder's step, and agreed
     * @param live his position was live just now
     */
    public record Errand(
            Responder responder, Optional<Instant> eta, boolean evenIfBusy, boolean agreed, boolean live) {}

    /** An incident and the mission that was begun. */
    public record Sent(Versioned incident, MissionId mission) {}

    /**
     * Sends a responder. One of ours who is on the way to somebody else is refused, and his other mission stays as it is, unless
     * {@code evenIfBusy}. One who is off duty is refused, unless he agreed: as he told us before, or just now at a step of the
     * ladder that somebody answered.
     */
    public Uni<Sent> send(By by, IncidentId incident, Errand errand) {
        MissionId id = new MissionId(ids.next());
        Responder responder = errand.responder();
        return incidents
                .take(incident, by.scope())
                .call(() -> errand.evenIfBusy() ? Uni.createFrom().voidItem() : requireFree(responder))
                .map(found -> found.as(Owned.class, EmergencyError.NOT_CLAIMED))
                .chain(owned -> agreement(owned, errand)
                        .map(agreement -> owned.send(
                                Mission.sent(id, responder, by.subject(), clock.instant(), errand.eta(), agreement))))
                .chain(step -> recorder.record(step, by.actor()))
                .map(saved -> new Sent(saved, id));
    }

    /** A responder is at the door since {@code when}. */
    public Uni<Versioned> arrive(By by, IncidentId incident, MissionId mission, Optional<Instant> when) {
        Instant now = clock.instant();
        return incidents
                .take(incident, by.scope())
                .map(found -> own(by, found, mission).arrive(mission, when.orElse(now), by.subject(), now))
                .chain(step -> recorder.record(step, by.actor()));
    }

    /** A responder leaves the door, or does not come after all. */
    public Uni<Versioned> end(By by, IncidentId incident, MissionId mission, Optional<String> finding) {
        return incidents
                .take(incident, by.scope())
                .map(found -> own(by, found, mission).endMission(mission, finding, by.subject(), clock.instant()))
                .chain(step -> recorder.record(step, by.actor()));
    }

    /** The incident, if the mission is the caller's to report on: a caregiver reports on her own only. */
    static Open own(By by, Versioned found, MissionId mission) {
        Open open = found.as(Open.class, EmergencyError.INCIDENT_CLOSED);
        Responder responder = open.dossier().efforts().mission(mission).responder();
        if (by.scope() instanceof Scope.OfCaregiver(UUID caregiver)
                && !responder.ref().equals(caregiver.toString())) {
            throw Refusal.of(CommonError.NOT_FOUND, "no such mission");
        }
        return open;
    }

    /** At which attempt he agreed, when he is off duty; empty when he need not. */
    private Uni<Optional<AttemptId>> agreement(Owned owned, Errand errand) {
        return isOffDuty(errand).map(off -> {
            if (off && !errand.agreed()) {
                throw Refusal.ofField(
                        EmergencyError.RESPONDER_OFF_DUTY,
                        "responder",
                        "the responder is off duty\nMaybe send another one, or call him at the step "
                                + "RESPONDER, note the outcome and say that he agreed.");
            }
            return off && errand.responder().isOurs()
                    ? Optional.of(owned.dossier().recent().agreement(errand.responder()))
                    : Optional.empty();
        });
    }

    /** The operator's word counts for those of whom we know nothing, such as grid workers. */
    private Uni<Boolean> isOffDuty(Errand errand) {
        return errand.responder()
                .person()
                .map(person -> staff.known(List.of(person))
                        .map(known -> Optional.ofNullable(known.get(person))
                                .map(one -> one.duty(errand.live(), clock.instant()) == Duty.OFF)
                                .orElse(errand.agreed())))
                .orElseGet(() -> Uni.createFrom().item(errand.agreed()));
    }

    private Uni<Void> requireFree(Responder responder) {
        return responder.isOurs()
                ? incidents.missionOf(responder).invoke(SendHelp::refuseIfBusy).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static void refuseIfBusy(Optional<IncidentId> other) {
        other.ifPresent(busy -> {
            throw Refusal.ofField(
                    EmergencyError.RESPONDER_BUSY,
                    "responder",
                    "the responder is on the way to incident " + busy
                            + "\nMaybe send another one, or repeat with evenIfBusy and tell him.");
        });
    }
}
