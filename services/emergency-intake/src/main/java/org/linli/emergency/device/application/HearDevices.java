package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.device.domain.CaseKind;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.domain.SignalKind;
import org.linli.persistence.UnitOfWork;

/**
 * What is heard of devices. Heartbeats come straight here, without being stored as messages; calls and technical alarms
 * come from the stored message that said so.
 */
@ApplicationScoped
@UnitOfWork
public class HearDevices {

    private final Devices devices;
    private final Heartbeats heartbeats;
    private final CaseDesk cases;

    HearDevices(Devices devices, Heartbeats heartbeats, CaseDesk cases) {
        this.devices = devices;
        this.heartbeats = heartbeats;
        this.cases = cases;
    }

    /**
     * A device is alive: a heartbeat, a periodic report. For protocols, on any thread; costs next to nothing, never blocks
     * and never fails, so a heartbeat is acknowledged whatever is down. One that nobody has registered changes nothing.
     */
    public void alive(DeviceNews news) {
        heartbeats.take(news);
    }

    /** What a stored message said of a device: it is alive, and what it says of itself becomes a case. */
    public Uni<Void> heard(DeviceNews news) {
        alive(news);
        return devices.heard(news).chain(() -> technical(news));
    }

    /** A heartbeat said that the battery is nearly empty. */
    public Uni<Void> batteryLow(DeviceNews news) {
        return devices.heard(news).chain(() -> raise(CaseKind.BATTERY_LOW, news));
    }

    /** A test of the device was answered from end to end. */
    public Uni<Void> tested(String source, String number, Instant at) {
        return devices.tested(source, number, at);
    }

    private Uni<Void> technical(DeviceNews news) {
        return opens(news.kind())
                .map(kind -> raise(kind, news))
                .or(() -> ends(news.kind()).map(kind -> cases.restore(kind, name(news), news.at())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> raise(CaseKind kind, DeviceNews news) {
        return cases.raise(kind, name(news), "", news.at()).replaceWithVoid();
    }

    private static Optional<CaseKind> opens(SignalKind kind) {
        return switch (kind) {
            case BATTERY_LOW -> Optional.of(CaseKind.BATTERY_LOW);
            case BATTERY_FAILED -> Optional.of(CaseKind.BATTERY_FAILED);
            case MAINS_LOST -> Optional.of(CaseKind.MAINS_LOST);
            case TAMPER -> Optional.of(CaseKind.TAMPER);
            case LINK_LOST -> Optional.of(CaseKind.LINK_LOST);
            case TAKEN_OFF -> Optional.of(CaseKind.TAKEN_OFF);
            case SENSOR_FAULT -> Optional.of(CaseKind.SENSOR_FAULT);
            default -> Optional.empty();
        };
    }

    private static Optional<CaseKind> ends(SignalKind kind) {
        return switch (kind) {
            case MAINS_RESTORED -> Optional.of(CaseKind.MAINS_LOST);
            case LINK_RESTORED -> Optional.of(CaseKind.LINK_LOST);
            default -> Optional.empty();
        };
    }

    private static DeviceName name(DeviceNews news) {
        return new DeviceName(news.source(), news.number());
    }
}
