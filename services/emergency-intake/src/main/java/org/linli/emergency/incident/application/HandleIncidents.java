package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.emergency.application.By;
import org.linli.emergency.card.application.ResidentDirectory;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Open;
import org.linli.emergency.incident.domain.Owned;
import org.linli.emergency.incident.domain.Ringing;
import org.linli.emergency.incident.domain.Step;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.emergency.operator.application.Presence;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;

/** Who has an incident. Of operators who reach for it at once, one gets it. */
@ApplicationScoped
@UnitOfWork
public class HandleIncidents {

    private static final Duration LONGEST_HOLD = Duration.ofHours(1);

    private final Incidents incidents;
    private final Ladders ladders;
    private final ResidentDirectory residents;
    private final Presence presence;
    private final Recorder recorder;
    private final Clock clock;

    HandleIncidents(
            Incidents incidents,
            Ladders ladders,
            ResidentDirectory residents,
            Presence presence,
            Recorder recorder,
            Clock clock) {
        this.incidents = incidents;
        this.ladders = ladders;
        this.residents = residents;
        this.presence = presence;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Takes an incident that nobody has, or whose operator's console is silent. Needs no version: the first one wins. Who has
     * it already, has it.
     */
    public Uni<Versioned> claim(By by, IncidentId incident) {
        return presence.seen(by)
                .chain(() -> incidents.take(incident, by.scope()))
                .chain(found -> {
                    if (found.incident() instanceof Owned owned
                            && owned.claim().operator().equals(by.subject())) {
                        return Uni.createFrom().item(found);
                    }
                    return recorder.record(
                            claimed(found.as(Open.class, EmergencyError.INCIDENT_CLOSED), by), by.actor());
                });
    }

    private Step<Owned> claimed(Open open, By by) {
        Instant at = clock.instant();
        return switch (open) {
            case Ringing ringing -> ringing.claim(by.subject(), at);
            case Owned owned -> owned.reclaim(by.subject(), at);
        };
    }

    /** A supervisor takes an incident from whoever has it. */
    public Uni<Versioned> takeOver(By by, IncidentId incident, String reason) {
        return presence.seen(by)
                .chain(() -> incidents.take(incident, by.scope()))
                .map(found -> found.as(Owned.class, EmergencyError.NOT_CLAIMED))
                .map(owned -> owned.takeOver(by.subject(), reason, clock.instant()))
                .chain(step -> recorder.record(step, by.actor()));
    }

    /** Gives it back: it rings again. */
    public Uni<Versioned> release(By by, IncidentId incident, long seen, String reason) {
        return owned(by, incident, seen, owned -> owned.release(by.subject(), reason, clock.instant()));
    }

    /** Waits for something until a time, at most an hour away. */
    public Uni<Versioned> hold(By by, IncidentId incident, long seen, String reason, Instant until) {
        Instant at = clock.instant();
        return owned(by, incident, seen, owned -> {
            if (!until.isAfter(at) || until.isAfter(at.plus(LONGEST_HOLD))) {
                throw Refusal.ofField(CommonError.INVALID_INPUT, "until", "must lie within the next hour");
            }
            return owned.hold(by.subject(), reason, until, at);
        });
    }

    /** Goes on before the time. */
    public Uni<Versioned> resume(By by, IncidentId incident, long seen) {
        return owned(by, incident, seen, owned -> owned.resume(by.subject(), clock.instant()));
    }

    /** Offers it to another operator who is at a desk. */
    public Uni<Versioned> offer(By by, IncidentId incident, long seen, String to, String reason) {
        return taken(by, incident, seen)
                .call(() -> presence.isPresent(to).invoke(HandleIncidents::requirePresent))
                .map(owned -> owned.offer(by.subject(), to, reason, clock.instant()))
                .chain(step -> recorder.record(step, by.actor()));
    }

    /** Takes what another operator offered. */
    public Uni<Versioned> acceptOffer(By by, IncidentId incident, long seen) {
        return owned(by, incident, seen, owned -> owned.acceptOffer(by.subject(), clock.instant()));
    }

    /** Leaves it to the operator who offered it. */
    public Uni<Versioned> declineOffer(By by, IncidentId incident, long seen) {
        return owned(by, incident, seen, owned -> owned.declineOffer(by.subject(), clock.instant()));
    }

    /** Says whom it is about; when that is a resident of another area, it rings there. */
    public Uni<Versioned> identify(By by, IncidentId incident, long seen, ResidentId resident) {
        return residents
                .find(resident)
                .map(found -> found.orElseThrow(
                        () -> Refusal.ofField(CommonError.NOT_FOUND, "residentId", "no such resident")))
                .chain(known -> ladders.rungs(Optional.of(resident), known.division(), true, clock.instant())
                        .chain(rungs -> owned(by, incident, seen, owned -> identified(owned, by, known, rungs))));
    }

    private Step<? extends Open> identified(Owned owned, By by, ResidentDirectory.Known known, List<Rung> rungs) {
        return by.covers(known.division())
                ? owned.identify(known.id(), known.division(), rungs, by.subject(), clock.instant())
                : owned.identifyElsewhere(known.id(), known.division(), rungs, by.subject(), clock.instant());
    }

    private static void requirePresent(boolean present) {
        if (!present) {
            throw Refusal.ofField(EmergencyError.OPERATOR_NOT_PRESENT, "to", "nobody with this account is at a desk");
        }
    }

    private Uni<Owned> taken(By by, IncidentId incident, long seen) {
        return incidents
                .take(incident, by.scope())
                .map(found -> found.seen(seen).as(Owned.class, EmergencyError.NOT_CLAIMED));
    }

    private Uni<Versioned> owned(
            By by, IncidentId incident, long seen, Function<Owned, Step<? extends Incident>> decision) {
        return taken(by, incident, seen).map(decision).chain(step -> recorder.record(step, by.actor()));
    }
}
