package org.linli.emergency.event.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.device.application.DeviceNews;
import org.linli.emergency.device.application.HearDevices;
import org.linli.emergency.event.application.Receipt;
import org.linli.emergency.event.application.ReceiveSosEvents;
import org.linli.emergency.event.domain.RawMessage;

/**
 * {@link ReceiveSosEvents} for protocols that do not come by HTTP: TCP, MQTT. May be called on any thread; each message runs
 * on a context of its own, as a unit of work needs it.
 */
@ApplicationScoped
public class IntakeDoor {

    private final ReceiveSosEvents events;
    private final HearDevices devices;
    private final OwnContext context;

    IntakeDoor(ReceiveSosEvents events, HearDevices devices, OwnContext context) {
        this.events = events;
        this.devices = devices;
        this.context = context;
    }

    /** Takes a message. A result means that it is safe and may be acknowledged; a failure that it must not be. */
    public Uni<Receipt> receive(RawMessage message) {
        return Uni.createFrom().deferred(() -> events.receive(message)).runSubscriptionOn(context.fromHere());
    }

    /** A device is alive. Nobody waits for that to be noted: a press behind a heartbeat is not held up. */
    public void alive(DeviceNews news) {
        devices.alive(news);
    }
}
