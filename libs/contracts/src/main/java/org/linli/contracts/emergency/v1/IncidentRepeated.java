package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * One more call came into an open incident and rings again.
 *
 * @param incidentId the incident
 * @param residentId the resident, absent while nobody knows
 * @param division 12-digit division code, empty while nobody knows
 * @param kind the most urgent kind of call so far
 * @param priority CRITICAL, HIGH, NORMAL or LOW
 * @param presses how many calls came so far
 * @param at when the message arrived
 */
public record IncidentRepeated(
        UUID incidentId,
        @Nullable UUID residentId,
        String division,
        String kind,
        String priority,
        int presses,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<IncidentRepeated> TYPE =
            EventType.of("linli.emergency.incident.repeated.v1", "linli.emergency.incident", IncidentRepeated.class);
}
