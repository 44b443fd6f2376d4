package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linli.emergency.device.application.DeviceNews;
import org.linli.emergency.device.application.HearDevices;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.event.domain.Novelty;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.SosEvent;
import org.linli.emergency.incident.application.IncomingCall;
import org.linli.emergency.incident.application.TakeCalls;

/** What becomes of an event: an incident, a note in one, a technical alarm, a sign of life. */
@ApplicationScoped
class Routing {

    private final TakeCalls calls;
    private final HearDevices devices;
    private final Occurrences occurrences;

    Routing(TakeCalls calls, HearDevices devices, Occurrences occurrences) {
        this.calls = calls;
        this.devices = devices;
        this.occurrences = occurrences;
    }

    /** The incident the event belongs to, if it belongs to one. */
    Uni<Optional<IncidentId>> follow(SosEvent event) {
        Uni<Optional<IncidentId>> followed = switch (event.signal().kind().group()) {
            case CALL -> called(event);
            case WITHDRAWAL -> calls.withdraw(call(event));
            case TECHNICAL, LIFE -> Uni.createFrom().item(Optional.empty());
        };
        return followed.call(() -> heard(event));
    }

    /** What only repeats itself belongs to the open incident and counts for nothing. */
    private Uni<Optional<IncidentId>> called(SosEvent event) {
        IncomingCall call = call(event);
        if (event.novelty() == Novelty.NEW) {
            return calls.take(call).map(Optional::of);
        }
        return calls.openOf(call)
                .chain(open -> open.isEmpty() && event.novelty() == Novelty.OVERDUE
                        ? calls.take(call).map(Optional::of)
                        : Uni.createFrom().item(open))
                .call(incident -> incident.isPresent()
                        ? occurrences.attended(event)
                        : Uni.createFrom().voidItem());
    }

    /** Whatever a device says, it is alive. Its row is taken after the incident's, as when a test is closed. */
    private Uni<Void> heard(SosEvent event) {
        return event.signal().sender() instanceof Sender.OfDevice(String device, boolean voice)
                ? devices.heard(new DeviceNews(
                        event.source(),
                        device,
                        event.signal().kind(),
                        event.receivedAt(),
                        event.signal().batteryPercent()))
                : Uni.createFrom().voidItem();
    }

    private static IncomingCall call(SosEvent event) {
        return new IncomingCall(
                event.id(),
                event.signal().kind(),
                event.receivedAt(),
                event.source(),
                event.trace(),
                event.resident(),
                event.division(),
                event.voice(),
                event.test());
    }
}
