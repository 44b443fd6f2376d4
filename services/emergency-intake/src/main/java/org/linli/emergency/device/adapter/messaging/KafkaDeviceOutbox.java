package org.linli.emergency.device.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.emergency.v1.DeviceBound;
import org.linli.emergency.device.application.DeviceOutbox;
import org.linli.emergency.device.domain.Device;
import org.linli.kernel.ResidentId;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;

/** {@link DeviceOutbox} to Kafka. */
@ApplicationScoped
class KafkaDeviceOutbox implements DeviceOutbox {

    private final Outbox outbox;

    KafkaDeviceOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> bound(UUID event, Device device, Instant at) {
        DeviceBound fact = new DeviceBound(
                device.id(),
                device.kind(),
                device.source(),
                device.division(),
                device.resident().map(ResidentId::value).orElse(null),
                at);
        return outbox.append(List.of(OutgoingEvent.fact(event, DeviceBound.TYPE, device.id(), fact, at)));
    }
}
