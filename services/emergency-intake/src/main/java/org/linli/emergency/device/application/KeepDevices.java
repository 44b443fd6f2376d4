package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.By;
import org.linli.emergency.card.application.ResidentDirectory;
import org.linli.emergency.card.application.ResidentDirectory.Known;
import org.linli.emergency.device.application.Devices.DeviceFilter;
import org.linli.emergency.device.domain.Device;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.AfterCommit;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** Devices are registered, bound to residents, and tested. */
@ApplicationScoped
@UnitOfWork
public class KeepDevices {

    private static final Duration LONGEST_TEST = Duration.ofHours(24);

    private final Devices devices;
    private final DeviceOutbox outbox;
    private final Heartbeats heartbeats;
    private final ResidentDirectory residents;
    private final Ids ids;
    private final Clock clock;

    KeepDevices(
            Devices devices,
            DeviceOutbox outbox,
            Heartbeats heartbeats,
            ResidentDirectory residents,
            Ids ids,
            Clock clock) {
        this.devices = devices;
        this.outbox = outbox;
        this.heartbeats = heartbeats;
        this.residents = residents;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers a device of the caller's area, bound to a resident of it if one is named. */
    public Uni<Device> register(
            By by,
            String source,
            String number,
            String kind,
            boolean voice,
            Optional<String> carrier,
            String division,
            Optional<ResidentId> resident) {
        UUID id = ids.next();
        if (!by.covers(division)) {
            throw Refusal.ofField(CommonError.NOT_FOUND, "division", "must lie in your area");
        }
        return home(by, resident)
                .map(home -> new Device(
                        id,
                        0,
                        source,
                        number,
                        kind,
                        voice,
                        carrier,
                        home.map(Known::division).orElse(division),
                        resident,
                        Optional.empty(),
                        Optional.empty()))
                .chain(devices::add)
                .invoke(device -> AfterCommit.run(() -> heartbeats.welcome(device.name())))
                .call(this::tell);
    }

    /** Binds a device to a resident, or to nobody. */
    public Uni<Device> bind(By by, UUID id, long seen, Optional<ResidentId> resident) {
        return taken(by, id, seen)
                .chain(device -> home(by, resident)
                        .map(home ->
                                device.bound(resident, home.map(Known::division).orElse(device.division()))))
                .chain(devices::save)
                .call(this::tell);
    }

    /** Makes the calls of a device tests until a time at most a day away, or real again. */
    public Uni<Device> test(By by, UUID id, long seen, Optional<Instant> until) {
        Instant now = clock.instant();
        if (until.filter(end -> end.isBefore(now) || end.isAfter(now.plus(LONGEST_TEST)))
                .isPresent()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "until", "must lie within the next 24 hours");
        }
        return taken(by, id, seen).map(device -> device.testing(until)).chain(devices::save);
    }

    /** One device. */
    public Uni<Device> find(UUID id, By by) {
        return devices.find(id, by.scope());
    }

    /** Devices by id. */
    public Uni<List<Device>> list(DeviceFilter filter, UUID after, int limit, By by) {
        return devices.list(filter, after, limit, by.scope());
    }

    private Uni<Device> taken(By by, UUID id, long seen) {
        return devices.take(id, by.scope()).invoke(device -> {
            if (device.version() != seen) {
                throw Refusal.of(
                        CommonError.CHANGED_MEANWHILE,
                        "version " + seen + " is no longer current\nMaybe read it again and repeat the change.");
            }
        });
    }

    private Uni<Optional<Known>> home(By by, Optional<ResidentId> resident) {
        return resident.map(id -> residents
                        .find(id)
                        .map(found -> found.filter(known -> by.covers(known.division())))
                        .map(found -> Optional.of(found.orElseThrow(() -> Refusal.retry(
                                CommonError.NOT_YET_KNOWN,
                                "resident " + id + " is not known here\nMaybe it was made a moment ago: try again.",
                                Duration.ofSeconds(2))))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Void> tell(Device device) {
        return outbox.bound(ids.next(), device, clock.instant());
    }
}
