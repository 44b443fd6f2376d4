package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * Somebody is on the way to the door.
 *
 * @param incidentId the incident
 * @param residentId the resident, absent while nobody knows
 * @param division 12-digit division code, empty while nobody knows
 * @param missionId the mission
 * @param responderKind RESPONDER, CAREGIVER, GRID_WORKER, CONTACT, AMBULANCE, FIRE_BRIGADE or POLICE
 * @param eta when the responder should be there, absent when nobody said
 * @param at when it happened
 */
public record HelpSent(
        UUID incidentId,
        @Nullable UUID residentId,
        String division,
        UUID missionId,
        String responderKind,
        @Nullable Instant eta,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<HelpSent> TYPE =
            EventType.of("linli.emergency.incident.help-sent.v1", "linli.emergency.incident", HelpSent.class);
}
