package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * An order that another service asked for was not placed.
 *
 * @param orderId id that the order would have had
 * @param code error code, as REST would have answered
 * @param detail why, and what may help
 * @param at when it happened
 */
public record OrderRefused(UUID orderId, String code, String detail, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderRefused> TYPE =
            EventType.of("linli.dispatch.order.refused.v1", "linli.dispatch.order", OrderRefused.class);
}
