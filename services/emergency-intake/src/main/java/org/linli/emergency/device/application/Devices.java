package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.device.domain.Device;
import org.linli.kernel.ResidentId;
import org.linli.security.Scope;

/** The registered devices. Needs an open unit of work. */
public interface Devices {

    /** Adds a device; refused when its source and number are registered. */
    Uni<Device> add(Device device);

    /** A device; refused with {@code NOT_FOUND} outside the scope. */
    Uni<Device> find(UUID id, Scope scope);

    /** A device, held until the unit of work ends; refused with {@code NOT_FOUND} outside the scope. */
    Uni<Device> take(UUID id, Scope scope);

    /** Stores a device with the version one higher. */
    Uni<Device> save(Device device);

    /** Devices by id. */
    Uni<List<Device>> list(DeviceFilter filter, UUID after, int limit, Scope scope);

    /** Notes when a device was heard of, and its battery. */
    Uni<Void> heard(DeviceNews news);

    /** Notes when a test of a device was answered. */
    Uni<Void> tested(String source, String number, Instant at);

    /**
     * Which devices.
     *
     * @param resident only of this resident
     * @param offline only those on record as offline
     * @param untestedSince only those whose last test from end to end is older, or that never had one
     */
    record DeviceFilter(Optional<ResidentId> resident, boolean offline, Optional<Instant> untestedSince) {}
}
