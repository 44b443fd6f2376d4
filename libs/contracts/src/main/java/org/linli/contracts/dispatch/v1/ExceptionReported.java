package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * A caregiver reported that something is in the way.
 *
 * @param orderId the service order
 * @param exceptionId the exception
 * @param caregiverId the caregiver
 * @param kind NOT_AT_HOME, REFUSED_AT_DOOR, UNSAFE, RESIDENT_UNWELL or OTHER
 * @param at when it happened
 */
public record ExceptionReported(UUID orderId, UUID exceptionId, UUID caregiverId, String kind, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<ExceptionReported> TYPE =
            EventType.of("linli.dispatch.visit.exception-reported.v1", "linli.dispatch.visit", ExceptionReported.class);
}
