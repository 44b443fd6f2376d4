package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * Every crew member checked out with proof; the moment at which money is captured.
 *
 * @param orderId the service order
 * @param residentId the resident
 * @param providerId the provider
 * @param priceFen price in fen
 * @param flagged a check-in or check-out carries a flag to look at
 * @param at when it happened
 */
public record OrderCompleted(
        UUID orderId, UUID residentId, UUID providerId, long priceFen, boolean flagged, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderCompleted> TYPE =
            EventType.of("linli.dispatch.order.completed.v1", "linli.dispatch.order", OrderCompleted.class);
}
