package org.linli.emergency.device.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.EventType;
import org.linli.contracts.emergency.v1.DeviceBound;
import org.linli.contracts.emergency.v1.DeviceCameBack;
import org.linli.contracts.emergency.v1.DeviceCaseOpened;
import org.linli.contracts.emergency.v1.DeviceCaseResolved;
import org.linli.contracts.emergency.v1.DeviceWentOffline;
import org.linli.emergency.device.application.DeviceOutbox;
import org.linli.emergency.device.application.Silences.Told;
import org.linli.emergency.device.domain.Device;
import org.linli.emergency.device.domain.DeviceCase;
import org.linli.kernel.ResidentId;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;

/** {@link DeviceOutbox} to Kafka. A case without a registered device has its own id as key. */
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
        return say(event, DeviceBound.TYPE, device.id(), fact, at);
    }

    @Override
    public Uni<Void> wentOffline(UUID event, Told silence, Instant at) {
        DeviceWentOffline fact = new DeviceWentOffline(
                silence.device(),
                silence.kind(),
                silence.division(),
                silence.resident().map(ResidentId::value).orElse(null),
                silence.silentSince(),
                at);
        return say(event, DeviceWentOffline.TYPE, silence.device(), fact, at);
    }

    @Override
    public Uni<Void> cameBack(UUID event, Told silence, Instant at) {
        DeviceCameBack fact = new DeviceCameBack(
                silence.device(),
                silence.kind(),
                silence.division(),
                silence.resident().map(ResidentId::value).orElse(null),
                at);
        return say(event, DeviceCameBack.TYPE, silence.device(), fact, at);
    }

    @Override
    public Uni<Void> opened(UUID event, DeviceCase opened) {
        DeviceCase.About about = opened.about();
        DeviceCaseOpened fact = new DeviceCaseOpened(
                about.id(),
                about.kind().name(),
                about.device().orElse(null),
                about.division(),
                about.resident().map(ResidentId::value).orElse(null),
                about.priority().name(),
                about.highRisk(),
                about.test(),
                about.dueAt(),
                about.openedAt());
        return say(event, DeviceCaseOpened.TYPE, key(about), fact, about.openedAt());
    }

    @Override
    public Uni<Void> resolved(UUID event, DeviceCase.Resolved over) {
        DeviceCase.About about = over.about();
        DeviceCaseResolved fact = new DeviceCaseResolved(
                about.id(),
                about.kind().name(),
                about.device().orElse(null),
                over.outcome().name(),
                about.test(),
                over.at());
        return say(event, DeviceCaseResolved.TYPE, key(about), fact, over.at());
    }

    private static UUID key(DeviceCase.About about) {
        return about.device().orElse(about.id());
    }

    private <T> Uni<Void> say(UUID event, EventType<T> type, UUID key, T fact, Instant at) {
        return outbox.append(List.of(OutgoingEvent.fact(event, type, key, fact, at)));
    }
}
