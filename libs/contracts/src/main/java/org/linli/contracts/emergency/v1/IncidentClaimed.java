package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * An operator has the incident.
 *
 * @param incidentId the incident
 * @param residentId the resident, absent while nobody knows
 * @param division 12-digit division code, empty while nobody knows
 * @param operator token subject of the operator
 * @param answer the first claim, which answers the call
 * @param at when it happened
 */
public record IncidentClaimed(
        UUID incidentId, @Nullable UUID residentId, String division, String operator, boolean answer, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<IncidentClaimed> TYPE =
            EventType.of("linli.emergency.incident.claimed.v1", "linli.emergency.incident", IncidentClaimed.class);
}
