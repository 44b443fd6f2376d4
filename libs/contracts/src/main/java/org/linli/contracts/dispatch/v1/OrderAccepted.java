package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
 */
public record OrderAccepted(
        UUID orderId,
        UUID offerId,
        UUID providerId,
        List<UUID> crew,
        Instant plannedStart,
        Instant plannedEnd,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderAccepted> TYPE =
            EventType.of("linli.dispatch.order.accepted.v1", "linli.dispatch.order", OrderAccepted.class);

    public OrderAccepted {
        crew = List.copyOf(crew);
    }
}
