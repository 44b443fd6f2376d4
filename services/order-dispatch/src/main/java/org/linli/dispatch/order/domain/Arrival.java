package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A check-in (签到): when, how far from the home point, and what is remarkable. The point itself is not kept.
 *
 * @param at when, by the caregiver's phone
 * @param metres distance to the home point
 * @param accuracyMetres accuracy the phone claimed, if it did
 * @param flags what to look at later
 * @param reason the caregiver's reason, present when there are flags
 */
public record Arrival(
        Instant at, int metres, OptionalInt accuracyMetres, Set<ArrivalFlag> flags, Optional<String> reason) {

    public Arrival {
        flags = Set.copyOf(flags);
    }
}
