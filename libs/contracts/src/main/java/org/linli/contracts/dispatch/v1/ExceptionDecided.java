package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * A dispatcher decided about an exception.
 *
 * @param orderId the service order
 * @param exceptionId the exception
 * @param decision CONTINUE, REPLAN, CANCEL or FAIL
 * @param at when it happened
 */
public record ExceptionDecided(UUID orderId, UUID exceptionId, String decision, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<ExceptionDecided> TYPE =
            EventType.of("linli.dispatch.visit.exception-decided.v1", "linli.dispatch.visit", ExceptionDecided.class);
}
