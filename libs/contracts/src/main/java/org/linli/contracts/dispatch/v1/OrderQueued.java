package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * The order waits for a person in the operator queue.
 *
 * @param orderId the service order
 * @param reason CANDIDATES_EXHAUSTED, SHORTFALL, MATCHING_UNAVAILABLE or REPLAN
 * @param at when it happened
 */
public record OrderQueued(UUID orderId, String reason, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderQueued> TYPE =
            EventType.of("linli.dispatch.order.queued.v1", "linli.dispatch.order", OrderQueued.class);
}
