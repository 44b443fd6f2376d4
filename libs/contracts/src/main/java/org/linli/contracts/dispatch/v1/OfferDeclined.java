package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * The provider said no.
 *
 * @param orderId the service order
 * @param offerId the offer
 * @param providerId the provider
 * @param reason NO_CAPACITY, TOO_FAR, NOT_QUALIFIED or OTHER
 * @param at when it happened
 */
public record OfferDeclined(UUID orderId, UUID offerId, UUID providerId, String reason, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<OfferDeclined> TYPE =
            EventType.of("linli.dispatch.order.offer-declined.v1", "linli.dispatch.order", OfferDeclined.class);
}
