package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * News from elsewhere stands in the way of an accepted order or one in service; a dispatcher decides.
 *
 * @param orderId the service order
 * @param residentId the resident
 * @param exceptionId the exception
 * @param kind RESIDENT_DECEASED, RESIDENT_MOVED_AWAY, RESIDENT_LEFT or HOME_CHANGED
 * @param at when it was noticed
 */
public record ExceptionNoticed(UUID orderId, UUID residentId, UUID exceptionId, String kind, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<ExceptionNoticed> TYPE =
            EventType.of("linli.dispatch.visit.exception-noticed.v1", "linli.dispatch.visit", ExceptionNoticed.class);
}
