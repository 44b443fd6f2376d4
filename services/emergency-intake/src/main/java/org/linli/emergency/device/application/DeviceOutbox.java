package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.linli.emergency.device.application.Silences.Told;
import org.linli.emergency.device.domain.Device;
import org.linli.emergency.device.domain.DeviceCase;

/** Tells other services about devices, if and only if the unit of work commits. */
public interface DeviceOutbox {

    /** A device is registered, or bound to somebody else or nobody. */
    Uni<Void> bound(UUID event, Device device, Instant at);

    /** A device is silent for too long, and no outage explains it. */
    Uni<Void> wentOffline(UUID event, Told silence, Instant at);

    /** A device that was said to be offline was heard of again. */
    Uni<Void> cameBack(UUID event, Told silence, Instant at);

    /** Somebody must look after something. */
    Uni<Void> opened(UUID event, DeviceCase opened);

    /** It is over. */
    Uni<Void> resolved(UUID event, DeviceCase.Resolved over);
}
