package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * Asks matching for ranked candidates.
 *
 * @param orderId the service order
 * @param requestId this question; an answer names it
 * @param residentId the resident
 * @param division 12-digit division code of the home
 * @param itemCode catalogue item
 * @param urgency PLANNED or URGENT
 * @param windowStart start of the agreed window
 * @param windowEnd end of the agreed window
 * @param excludedProviders providers not to be asked (again)
 * @param at when it happened
 */
public record MatchingRequested(
        UUID orderId,
        UUID requestId,
        UUID residentId,
        String division,
        String itemCode,
        String urgency,
        Instant windowStart,
        Instant windowEnd,
        List<UUID> excludedProviders,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<MatchingRequested> TYPE = EventType.of(
            "linli.dispatch.matching-request.requested.v1", "linli.dispatch.matching-request", MatchingRequested.class);

    public MatchingRequested {
        excludedProviders = List.copyOf(excludedProviders);
    }
}
