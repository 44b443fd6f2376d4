package org.linli.matching.match.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest question of an order and how it was answered.
 *
 * @param orderId the order
 * @param requestId the question
 * @param version grows with every change
 * @param state PENDING, PARKED, ANSWERED, or ABANDONED when not even a shortfall could be recorded
 * @param askedAt when order-dispatch asked
 * @param answeredAt when it was answered, null while it is open
 * @param explanation the answer with all candidates, null while it is open
 */
public record ExplainedOrder(
        UUID orderId,
        UUID requestId,
        long version,
        String state,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Explanation explanation) {}
