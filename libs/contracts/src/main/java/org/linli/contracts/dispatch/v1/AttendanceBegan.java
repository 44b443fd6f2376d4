package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * The resident came to the facility.
 *
 * @param orderId the service order
 * @param facilityId the facility
 * @param flags OUTSIDE_WINDOW: looked at later, not blocked
 * @param at when it happened
 */
public record AttendanceBegan(UUID orderId, UUID facilityId, List<String> flags, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<AttendanceBegan> TYPE =
            EventType.of("linli.dispatch.visit.attendance-began.v1", "linli.dispatch.visit", AttendanceBegan.class);

    public AttendanceBegan {
        flags = List.copyOf(flags);
    }
}
