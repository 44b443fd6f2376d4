package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * It is clear who pays.
 *
 * @param orderId the service order
 * @param funding SELF_PAY or PUBLIC
 * @param amountFen amount in fen
 * @param at when it happened
 */
public record OrderFunded(UUID orderId, String funding, long amountFen, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderFunded> TYPE =
            EventType.of("linli.dispatch.order.funded.v1", "linli.dispatch.order", OrderFunded.class);
}
