package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * @param excludedFacilities facilities not to be asked (again), though their providers may be
 * @param circleMinutes walking circle asked for, absent for the usual one
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
        Instant at,
        @Nullable List<UUID> excludedFacilities,
        @Nullable Integer circleMinutes) {

    /** Type text, topic and schema. */
    public static final EventType<MatchingRequested> TYPE = EventType.of(
            "linli.dispatch.matching-request.requested.v1", "linli.dispatch.matching-request", MatchingRequested.class);

    public MatchingRequested {
        excludedProviders = List.copyOf(excludedProviders);
        excludedFacilities = excludedFacilities == null ? List.of() : List.copyOf(excludedFacilities);
    }

    /** For a service at home. */
    public MatchingRequested(
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
        this(
                orderId,
                requestId,
                residentId,
                division,
                itemCode,
                urgency,
                windowStart,
                windowEnd,
                excludedProviders,
                at,
                List.of(),
                null);
    }

    @Override
    public List<UUID> excludedFacilities() {
        return excludedFacilities == null ? List.of() : excludedFacilities;
    }
}
