package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * A caregiver checked out with proof.
 *
 * @param orderId the service order
 * @param caregiverId the caregiver
 * @param proofId the proof of service
 * @param signed the resident or relative signed
 * @param minutes minutes between check-in and check-out
 * @param at when it happened
 */
public record VisitCheckedOut(UUID orderId, UUID caregiverId, UUID proofId, boolean signed, int minutes, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<VisitCheckedOut> TYPE =
            EventType.of("linli.dispatch.visit.checked-out.v1", "linli.dispatch.visit", VisitCheckedOut.class);
}
