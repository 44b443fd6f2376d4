package org.linli.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.Refusal;
import org.linli.kernel.TimeWindow;

/**
 * When a check-in is remarkable. Remarkable ones are flagged and need a reason, but never blocked: positioning fails in
 * stairwells, and the old person waits.
 *
 * @param radiusMetres how far from the home point is unremarkable
 * @param tolerance how long before and after the agreed window is unremarkable
 */
public record ArrivalRules(int radiusMetres, Duration tolerance) {

    /** The check-in with its flags; refused with {@code REASON_REQUIRED} when it is flagged and gives no reason. */
    public Arrival judge(ArrivalClaim claim, TimeWindow agreed) {
        Set<ArrivalFlag> flags = EnumSet.noneOf(ArrivalFlag.class);
        if (claim.metres() > radiusMetres) {
            flags.add(ArrivalFlag.FAR_FROM_HOME);
        }
        if (!agreed.widened(tolerance).contains(claim.at())) {
            flags.add(ArrivalFlag.OUTSIDE_WINDOW);
        }
        Optional<String> given = claim.reason().filter(text -> !text.isBlank());
        if (!flags.isEmpty() && given.isEmpty()) {
            String names = flags.stream().map(Enum::name).collect(Collectors.joining(", "));
            throw Refusal.ofField(
                    DispatchError.REASON_REQUIRED,
                    "reason",
                    "this check-in is " + names + " (" + claim.metres()
                            + " m from home)\nMaybe send it again with a reason.");
        }
        return new Arrival(claim.at(), claim.metres(), claim.accuracyMetres(), flags, given);
    }

    /** A resident's coming to a facility with its flags; nothing is measured and no reason is asked. */
    public Attendance.Coming judge(Instant at, TimeWindow agreed) {
        boolean outside = !agreed.widened(tolerance).contains(at);
        return new Attendance.Coming(at, outside ? Set.of(ArrivalFlag.OUTSIDE_WINDOW) : Set.of());
    }
}
