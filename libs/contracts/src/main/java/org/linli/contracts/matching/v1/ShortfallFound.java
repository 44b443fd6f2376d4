package org.linli.contracts.matching.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * Nobody fits, and why.
 *
 * @param orderId the service order
 * @param requestId the question answered
 * @param rule first rule that emptied the list
 * @param text Chinese sentence for people
 * @param advice what would open it, Chinese
 * @param considered candidates before the rules
 * @param method ROAD or STRAIGHT_LINE (直线估算)
 * @param at when it happened
 */
public record ShortfallFound(
        UUID orderId,
        UUID requestId,
        String rule,
        String text,
        String advice,
        int considered,
        String method,
        Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<ShortfallFound> TYPE =
            EventType.of("linli.matching.match.shortfall-found.v1", "linli.matching.match", ShortfallFound.class);
}
