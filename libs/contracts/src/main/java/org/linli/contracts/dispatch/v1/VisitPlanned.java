package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * Caregivers are booked for a visit, or a place at a facility is taken; who may see the address, and when.
 *
 * @param orderId the service order
 * @param residentId the resident
 * @param visitVersion grows with every change of the visit
 * @param providerId the provider
 * @param caregivers the crew, nobody when the resident comes to a facility
 * @param plannedStart planned start
 * @param plannedEnd planned end
 * @param at when it happened
 * @param facilityId where the resident comes to, absent when caregivers visit the home
 * @param itemKind service kind whose place is taken there
 */
public record VisitPlanned(
        UUID orderId,
        UUID residentId,
        long visitVersion,
        UUID providerId,
        List<UUID> caregivers,
        Instant plannedStart,
        Instant plannedEnd,
        Instant at,
        @Nullable UUID facilityId,
        @Nullable String itemKind) {

    /** Type text, topic and schema. */
    public static final EventType<VisitPlanned> TYPE =
            EventType.of("linli.dispatch.visit.planned.v1", "linli.dispatch.visit", VisitPlanned.class);

    public VisitPlanned {
        caregivers = List.copyOf(caregivers);
    }

    /** Of caregivers at a home. */
    public VisitPlanned(
            UUID orderId,
            UUID residentId,
            long visitVersion,
            UUID providerId,
            List<UUID> caregivers,
            Instant plannedStart,
            Instant plannedEnd,
            Instant at) {
        this(orderId, residentId, visitVersion, providerId, caregivers, plannedStart, plannedEnd, at, null, null);
    }
}
