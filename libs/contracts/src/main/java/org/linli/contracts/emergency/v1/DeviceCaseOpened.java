package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * Somebody must look after a device or a network: a technical alarm, a silence, an outage. Never an incident.
 *
 * @param caseId the case
 * @param kind OUTAGE, OFFLINE, TAMPER, MAINS_LOST, LINK_LOST, SENSOR_FAULT, BATTERY_LOW, BATTERY_FAILED or TAKEN_OFF
 * @param deviceId the device, absent for an outage and when nobody has registered it
 * @param division 12-digit division code; of an outage what the codes have in common; empty while nobody knows
 * @param residentId to whom it is bound, absent when to nobody
 * @param priority CRITICAL, HIGH, NORMAL or LOW
 * @param highRisk the resident is at high risk
 * @param test the device was being tested; not to be counted
 * @param dueAt by when somebody must have looked
 * @param at when it began
 */
public record DeviceCaseOpened(
        UUID caseId,
        String kind,
        @Nullable UUID deviceId,
        String division,
        @Nullable UUID residentId,
        String priority,
        boolean highRisk,
        boolean test,
        Instant dueAt,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<DeviceCaseOpened> TYPE =
            EventType.of("linli.emergency.device.case-opened.v1", "linli.emergency.device", DeviceCaseOpened.class);
}
