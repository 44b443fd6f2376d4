package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * A dispatcher decided after an exception that the service was not delivered.
 *
 * @param orderId the service order
 * @param reason kind of the exception
 * @param at when it happened
 */
public record OrderFailed(UUID orderId, String reason, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderFailed> TYPE =
            EventType.of("linli.dispatch.order.failed.v1", "linli.dispatch.order", OrderFailed.class);
}
