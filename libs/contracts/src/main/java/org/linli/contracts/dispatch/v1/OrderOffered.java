package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * The order was offered to one provider.
 *
 * @param orderId the service order
 * @param offerId the offer
 * @param providerId the provider
 * @param rank rank of the candidate, 1 is best, 0 when chosen by a dispatcher
 * @param expiresAt after this the sweeper may lapse the offer
 * @param at when it happened
 * @param facilityId at which facility of the provider, absent for a service at home
 */
public record OrderOffered(
        UUID orderId,
        UUID offerId,
        UUID providerId,
        int rank,
        Instant expiresAt,
        Instant at,
        @Nullable UUID facilityId) {

    /** Type text, topic and schema. */
    public static final EventType<OrderOffered> TYPE =
            EventType.of("linli.dispatch.order.offered.v1", "linli.dispatch.order", OrderOffered.class);
}
