package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * The incident ended after somebody was reached or attended.
 *
 * @param incidentId the incident
 * @param residentId the resident, absent while nobody knows
 * @param division 12-digit division code, empty while nobody knows
 * @param disposition code of the disposition
 * @param falseAlarm counts as a false alarm of the device
 * @param attended somebody was at the door
 * @param test the device was being tested; not to be counted
 * @param presses how many calls came
 * @param receivedAt when the first call arrived
 * @param answeredAt when an operator answered, absent when none did
 * @param at when it ended
 */
public record IncidentClosed(
        UUID incidentId,
        @Nullable UUID residentId,
        String division,
        String disposition,
        boolean falseAlarm,
        boolean attended,
        boolean test,
        int presses,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<IncidentClosed> TYPE =
            EventType.of("linli.emergency.incident.closed.v1", "linli.emergency.incident", IncidentClosed.class);
}
