package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * The visit is over or will not happen; addresses close.
 *
 * @param orderId the service order
 * @param residentId the resident
 * @param visitVersion grows with every change of the visit
 * @param outcome COMPLETED, CANCELLED, FAILED or REPLANNED
 * @param at when it happened
 */
public record VisitEnded(UUID orderId, UUID residentId, long visitVersion, String outcome, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<VisitEnded> TYPE =
            EventType.of("linli.dispatch.visit.ended.v1", "linli.dispatch.visit", VisitEnded.class);
}
