package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.linli.emergency.device.domain.Device;

/** Tells other services about devices, if and only if the unit of work commits. */
public interface DeviceOutbox {

    /** A device is registered, or bound to somebody else or nobody. */
    Uni<Void> bound(UUID event, Device device, Instant at);
}
