package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * Somebody is at the door.
 *
 * @param incidentId the incident
 * @param residentId the resident, absent while nobody knows
 * @param division 12-digit division code, empty while nobody knows
 * @param missionId the mission
 * @param responderKind RESPONDER, CAREGIVER, GRID_WORKER, CONTACT, AMBULANCE, FIRE_BRIGADE or POLICE
 * @param at when the responder was there
 */
public record HelpArrived(
        UUID incidentId, @Nullable UUID residentId, String division, UUID missionId, String responderKind, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<HelpArrived> TYPE =
            EventType.of("linli.emergency.incident.help-arrived.v1", "linli.emergency.incident", HelpArrived.class);
}
