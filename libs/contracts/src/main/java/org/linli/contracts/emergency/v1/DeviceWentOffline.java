package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * A device has been silent for too long, and no outage of its network explains it.
 *
 * @param deviceId the device
 * @param kind what it is, such as SOS_BUTTON
 * @param division 12-digit division code of the place
 * @param residentId to whom it is bound, absent when to nobody
 * @param silentSince when it was last heard of, or since when it could have been
 * @param at when the silence was too long
 */
public record DeviceWentOffline(
        UUID deviceId,
        String kind,
        String division,
        @Nullable UUID residentId,
        Instant silentSince,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<DeviceWentOffline> TYPE =
            EventType.of("linli.emergency.device.went-offline.v1", "linli.emergency.device", DeviceWentOffline.class);
}
