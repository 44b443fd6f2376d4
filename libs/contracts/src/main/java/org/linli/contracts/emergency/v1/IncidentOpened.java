package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * A call for help was taken and rings at the operators.
 *
 * @param incidentId the incident
 * @param residentId the resident, absent while nobody knows
 * @param division 12-digit division code, empty while nobody knows
 * @param kind SOS, FALL, SMOKE, GAS, HOTLINE or another kind of call
 * @param priority CRITICAL, HIGH, NORMAL or LOW
 * @param source protocol or channel it came by
 * @param test the device is being tested; not to be counted
 * @param previousId the incident of the same subject that was closed last, absent when there is none
 * @param at when the message arrived
 */
public record IncidentOpened(
        UUID incidentId,
        @Nullable UUID residentId,
        String division,
        String kind,
        String priority,
        String source,
        boolean test,
        @Nullable UUID previousId,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<IncidentOpened> TYPE =
            EventType.of("linli.emergency.incident.opened.v1", "linli.emergency.incident", IncidentOpened.class);
}
