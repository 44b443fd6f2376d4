package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * The resident or a relative rated the completed order.
 *
 * @param orderId the service order
 * @param providerId the provider
 * @param stars 1 to 5
 * @param at when it happened
 */
public record OrderRated(UUID orderId, UUID providerId, int stars, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderRated> TYPE =
            EventType.of("linli.dispatch.order.rated.v1", "linli.dispatch.order", OrderRated.class);
}
