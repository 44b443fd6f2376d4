package org.linli.contracts.emergency.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * An operator asks order-dispatch to place an order for the resident of an incident. Answered by {@code OrderRequested} or
 * {@code OrderRefused} of the same order.
 *
 * @param orderId id that the order is to have
 * @param incidentId the incident
 * @param residentId for whom
 * @param itemCode catalogue item
 * @param windowStart when the visit is to begin at the earliest
 * @param windowEnd when it is to begin at the latest
 * @param urgency PLANNED or URGENT
 * @param funding SELF_PAY or PUBLIC
 * @param area beginning of the division codes for which whoever asks works; the resident must live there
 * @param askedBy token subject of who asks
 * @param askedByRole role in which she asks
 * @param at when it happened
 */
public record OrderAsked(
        UUID orderId,
        UUID incidentId,
        UUID residentId,
        String itemCode,
        Instant windowStart,
        Instant windowEnd,
        String urgency,
        String funding,
        String area,
        String askedBy,
        String askedByRole,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OrderAsked> TYPE =
            EventType.of("linli.emergency.order-request.asked.v1", "linli.emergency.order-request", OrderAsked.class);
}
