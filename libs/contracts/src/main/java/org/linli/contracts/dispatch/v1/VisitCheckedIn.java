package org.linli.contracts.dispatch.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * A caregiver checked in at the door.
 *
 * @param orderId the service order
 * @param caregiverId the caregiver
 * @param metres distance to the home point in metres
 * @param flags FAR_FROM_HOME, OUTSIDE_WINDOW: looked at later, not blocked
 * @param at when it happened
 */
public record VisitCheckedIn(UUID orderId, UUID caregiverId, int metres, List<String> flags, Instant at) {

    /** Type text, topic and schema. */
    public static final EventType<VisitCheckedIn> TYPE =
            EventType.of("linli.dispatch.visit.checked-in.v1", "linli.dispatch.visit", VisitCheckedIn.class);

    public VisitCheckedIn {
        flags = List.copyOf(flags);
    }
}
