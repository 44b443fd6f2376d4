package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * A caregiver set off.
 *
 * @param orderId the service order
 * @param caregiverId the caregiver
 * @param at when it happened
 */
public record VisitEnRoute(UUID orderId, UUID caregiverId, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<VisitEnRoute> TYPE =
            EventType.of("linli.dispatch.visit.en-route.v1", "linli.dispatch.visit", VisitEnRoute.class);
}
