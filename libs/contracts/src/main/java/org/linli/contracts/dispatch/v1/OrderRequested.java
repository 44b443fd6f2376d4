package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * An order was taken and stored.
 *
 * @param orderId the service order
 * @param residentId the resident
 * @param division 12-digit division code of the home
 * @param itemCode catalogue item
 * @param itemEdition edition of the item that applies
 * @param priceFen price in fen
 * @param urgency PLANNED or URGENT
 * @param channel PHONE, APP or WALK_IN
 * @param windowStart start of the agreed window
 * @param windowEnd end of the agreed window
 * @param at when it happened
 */
public record OrderRequested(
        UUID orderId,
        UUID residentId,
        String division,
        String itemCode,
        int itemEdition,
        long priceFen,
        String urgency,
        String channel,
        Instant windowStart,
        Instant windowEnd,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderRequested> TYPE =
            EventType.of("linli.dispatch.order.requested.v1", "linli.dispatch.order", OrderRequested.class);
}
