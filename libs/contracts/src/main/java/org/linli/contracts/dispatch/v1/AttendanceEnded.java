package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * The resident left the facility, with proof of the service.
 *
 * @param orderId the service order
 * @param facilityId the facility
 * @param proofId the proof of service
 * @param proofKind TILL, SIGNED or CANNOT_SIGN
 * @param minutes minutes at the facility
 * @param at when it happened
 */
public record AttendanceEnded(UUID orderId, UUID facilityId, UUID proofId, String proofKind, int minutes, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<AttendanceEnded> TYPE =
            EventType.of("linli.dispatch.visit.attendance-ended.v1", "linli.dispatch.visit", AttendanceEnded.class);
}
