package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.application.By;
import org.linli.emergency.device.application.HearDevices;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Closed;
import org.linli.emergency.incident.domain.Disposition;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Owned;
import org.linli.emergency.incident.domain.Step;
import org.linli.emergency.incident.domain.Subject;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** Incidents end, and somebody asks after the resident the next day. */
@ApplicationScoped
@UnitOfWork
public class CloseIncidents {

    private final Incidents incidents;
    private final Dispositions dispositions;
    private final FollowUps followUps;
    private final HearDevices devices;
    private final Recorder recorder;
    private final EmergencyConfig config;
    private final Ids ids;
    private final Clock clock;

    CloseIncidents(
            Incidents incidents,
            Dispositions dispositions,
            FollowUps followUps,
            HearDevices devices,
            Recorder recorder,
            EmergencyConfig config,
            Ids ids,
            Clock clock) {
        this.incidents = incidents;
        this.dispositions = dispositions;
        this.followUps = followUps;
        this.devices = devices;
        this.recorder = recorder;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ends it with a disposition, or proposes to when a second person must agree. */
    public Uni<Versioned> close(By by, IncidentId incident, long seen, String disposition, Optional<String> note) {
        return dispositions
                .named(disposition)
                .chain(known -> owned(by, incident, seen).map(owned -> close(owned, known, note, by)))
                .chain(step -> record(step, by));
    }

    /** A second person agrees with what was proposed. */
    public Uni<Versioned> agree(By by, IncidentId incident, long seen) {
        return owned(by, incident, seen)
                .map(owned -> owned.agree(by.subject(), clock.instant()))
                .chain(step -> record(step, by));
    }

    /** A second person doubts: it stays open. */
    public Uni<Versioned> object(By by, IncidentId incident, long seen, String reason) {
        return owned(by, incident, seen)
                .map(owned -> owned.object(by.subject(), reason, clock.instant()))
                .chain(step -> record(step, by));
    }

    private Step<? extends Incident> close(Owned owned, Disposition disposition, Optional<String> note, By by) {
        return owned.close(disposition, note, by.subject(), clock.instant());
    }

    private Uni<Owned> owned(By by, IncidentId incident, long seen) {
        return incidents
                .take(incident, by.scope())
                .map(found -> found.seen(seen).as(Owned.class, EmergencyError.NOT_CLAIMED));
    }

    private Uni<Versioned> record(Step<? extends Incident> step, By by) {
        return recorder.record(step, by.actor())
                .call(() -> step.incident() instanceof Closed closed
                        ? proven(closed)
                        : Uni.createFrom().voidItem())
                .call(() -> step.incident() instanceof Closed closed
                                && closed.closure().disposition().followUp()
                        ? followUps.add(followUp(closed))
                        : Uni.createFrom().voidItem());
    }

    /** A test that came all the way to an operator proves the path of its device. */
    private Uni<Void> proven(Closed closed) {
        return closed.dossier().call().subject() instanceof Subject.OfTest(String source, String device)
                ? devices.tested(source, device, closed.closure().at())
                : Uni.createFrom().voidItem();
    }

    private FollowUp followUp(Closed closed) {
        Call call = closed.dossier().call();
        return new FollowUp(
                ids.next(),
                0,
                closed.id(),
                call.resident().map(ResidentId::value),
                call.division(),
                nextDay(closed.closure().at()),
                Optional.empty());
    }

    private Instant nextDay(Instant closedAt) {
        return LocalDate.ofInstant(closedAt, TimeWindow.BUSINESS_ZONE)
                .plusDays(1)
                .atTime(config.followUp().at())
                .atZone(TimeWindow.BUSINESS_ZONE)
                .toInstant();
    }

    /** Says what came of a call back. */
    public Uni<FollowUp> followUp(By by, UUID task, String result, Optional<String> note) {
        return followUps
                .take(task, by.scope())
                .map(found -> found.called(new FollowUp.Done(result, by.subject(), clock.instant(), note)))
                .chain(followUps::save);
    }
}
