package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * A device that was said to be offline was heard of again.
 *
 * @param deviceId the device
 * @param kind what it is, such as SOS_BUTTON
 * @param division 12-digit division code of the place
 * @param residentId to whom it is bound, absent when to nobody
 * @param at when that was noticed
 */
public record DeviceCameBack(
        UUID deviceId,
        String kind,
        String division,
        @Nullable UUID residentId,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<DeviceCameBack> TYPE =
            EventType.of("linli.emergency.device.came-back.v1", "linli.emergency.device", DeviceCameBack.class);
}
