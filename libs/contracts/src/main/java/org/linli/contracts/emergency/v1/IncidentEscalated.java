package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * Time opened a stage of the contact ladder because nobody has reached the resident.
 *
 * @param incidentId the incident
 * @param residentId the resident, absent while nobody knows
 * @param division 12-digit division code, empty while nobody knows
 * @param stage RESIDENT_PHONE, CONTACTS, HELP or AMBULANCE
 * @param unclaimed no operator has the incident
 * @param at when it happened
 */
public record IncidentEscalated(
        UUID incidentId, @Nullable UUID residentId, String division, String stage, boolean unclaimed, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<IncidentEscalated> TYPE =
            EventType.of("linli.emergency.incident.escalated.v1", "linli.emergency.incident", IncidentEscalated.class);
}
