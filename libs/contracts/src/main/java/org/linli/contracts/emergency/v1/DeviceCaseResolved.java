package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * What somebody had to look after about a device or a network is over.
 *
 * @param caseId the case
 * @param kind as in the fact that opened it
 * @param deviceId the device, absent for an outage and when nobody has registered it
 * @param outcome REPAIRED, BATTERY_CHANGED, REPLACED, RESTORED, NOT_IN_USE or FALSE_ALARM
 * @param test the device was being tested; not to be counted
 * @param at when it ended
 */
public record DeviceCaseResolved(
        UUID caseId, String kind, @Nullable UUID deviceId, String outcome, boolean test, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<DeviceCaseResolved> TYPE =
            EventType.of("linli.emergency.device.case-resolved.v1", "linli.emergency.device", DeviceCaseResolved.class);
}
