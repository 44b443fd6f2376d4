package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * Nobody answered the offer in time, or it was withdrawn.
 *
 * @param orderId the service order
 * @param offerId the offer
 * @param providerId the provider
 * @param reason EXPIRED or WITHDRAWN
 * @param at when it happened
 */
public record OfferLapsed(UUID orderId, UUID offerId, UUID providerId, String reason, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OfferLapsed> TYPE =
            EventType.of("linli.dispatch.order.offer-lapsed.v1", "linli.dispatch.order", OfferLapsed.class);
}
