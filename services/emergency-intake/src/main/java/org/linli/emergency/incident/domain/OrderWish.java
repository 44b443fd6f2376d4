package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.ResidentId;

/**
 * A service order (服务工单) that an operator asks for out of an incident.
 *
 * @param order id that the order is to have
 * @param resident for whom
 * @param item catalogue item
 * @param start when the visit is to begin at the earliest
 * @param end when it is to begin at the latest
 * @param urgency PLANNED or URGENT
 * @param funding SELF_PAY or PUBLIC
 * @param asker who asks
 */
public record OrderWish(
        UUID order,
        ResidentId resident,
        String item,
        Instant start,
        Instant end,
        String urgency,
        String funding,
        Asker asker) {

    /** Token subject, role, and the beginning of the division codes for which she works. */
    public record Asker(String subject, String role, String area) {}
}
