package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * The provider accepted and named the crew.
 *
 * @param orderId the service order
 * @param offerId the offer
 * @param providerId the provider
 * @param crew the caregivers
 * @param plannedStart planned start of the visit
 * @param plannedEnd planned end of the visit
 * @param at when it happened
 * @param facilityId where the resident comes to, absent when caregivers visit the home
 */
public record OrderAccepted(
        UUID orderId,
        UUID offerId,
        UUID providerId,
        List<UUID> crew,
        Instant plannedStart,
        Instant plannedEnd,
        Instant at,
        @Nullable UUID facilityId) {

    /** Type text, topic and schema. */
    public static final EventType<OrderAccepted> TYPE =
            EventType.of("linli.dispatch.order.accepted.v1", "linli.dispatch.order", OrderAccepted.class);

    public OrderAccepted {
        crew = List.copyOf(crew);
    }
}
