package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * Caregivers are booked for a visit; who may see the address, and when.
 *
 * @param orderId the service order
 * @param residentId the resident
 * @param visitVersion grows with every change of the visit
 * @param providerId the provider
 * @param caregivers the crew
 * @param plannedStart planned start
 * @param plannedEnd planned end
 * @param at when it happened
 */
public record VisitPlanned(
        UUID orderId,
        UUID residentId,
        long visitVersion,
        UUID providerId,
        List<UUID> caregivers,
        Instant plannedStart,
        Instant plannedEnd,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<VisitPlanned> TYPE =
            EventType.of("linli.dispatch.visit.planned.v1", "linli.dispatch.visit", VisitPlanned.class);

    public VisitPlanned {
        caregivers = List.copyOf(caregivers);
    }
}
