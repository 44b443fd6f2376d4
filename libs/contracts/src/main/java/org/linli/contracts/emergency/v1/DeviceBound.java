package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * A device is registered, or bound to another resident or to nobody.
 *
 * @param deviceId the device
 * @param kind what it is, such as SOS_BUTTON
 * @param source the protocol it speaks
 * @param division 12-digit division code of the place
 * @param residentId to whom it is bound, absent when to nobody
 * @param at when it happened
 */
public record DeviceBound(
        UUID deviceId,
        String kind,
        String source,
        String division,
        @Nullable UUID residentId,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<DeviceBound> TYPE =
            EventType.of("linli.emergency.device.bound.v1", "linli.emergency.device", DeviceBound.class);
}
