package org.linli.emergency.event.adapter;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
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
    private final Vertx vertx;

    IntakeDoor(ReceiveSosEvents events, HearDevices devices, Vertx vertx) {
        this.events = events;
        this.devices = devices;
        this.vertx = vertx;
    }

    /** Takes a message. A result means that it is safe and may be acknowledged; a failure that it must not be. */
    public Uni<Receipt> receive(RawMessage message) {
        return Uni.createFrom().deferred(() -> events.receive(message)).runSubscriptionOn(this::onContextOfItsOwn);
    }

    /** A device is alive. Nobody waits for that to be noted: a press behind a heartbeat is not held up. */
    public void alive(DeviceNews news) {
        devices.alive(news);
    }

    private void onContextOfItsOwn(Runnable command) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> command.run());
    }
}
