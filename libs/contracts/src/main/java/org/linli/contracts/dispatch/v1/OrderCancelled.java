package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * The order was cancelled.
 *
 * @param orderId the service order
 * @param reason RESIDENT_WISH, NO_LONGER_NEEDED, DUPLICATE, NO_PROVIDER, RESIDENT_DECEASED, RESIDENT_MOVED_AWAY,
 *     RESIDENT_LEFT (her file is gone) or OTHER
 * @param at when it happened
 */
public record OrderCancelled(UUID orderId, String reason, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderCancelled> TYPE =
            EventType.of("linli.dispatch.order.cancelled.v1", "linli.dispatch.order", OrderCancelled.class);
}
