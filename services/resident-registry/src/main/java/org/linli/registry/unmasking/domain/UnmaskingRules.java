package org.linli.registry.unmasking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The limits of unmasking, set by configuration.
 *
 * @param perMinute requests of one caller within a minute
 * @param opensBefore how long before its planned start a visit opens the address
 * @param closesAfter how long after its planned end it closes it
 */
public record UnmaskingRules(int perMinute, Duration opensBefore, Duration closesAfter) {

    /** Whether one more request is too many after {@code recent} within a minute. */
    public boolean tooMany(long recent) {
        return recent >= perMinute;
    }

    /** What a caregiver with these visits to a resident may see of the address now; both ends are included. */
    public Verdict verdict(List<PlannedVisit> visits, Instant now) {
        if (visits.isEmpty()) {
            return Verdict.NOT_FOUND;
        }
        return visits.stream().anyMatch(visit -> isOpen(visit, now)) ? Verdict.SHOWN : Verdict.OUTSIDE_VISIT_WINDOW;
    }

    private boolean isOpen(PlannedVisit visit, Instant now) {
        return !visit.ended()
                && !now.isBefore(visit.start().minus(opensBefore))
                && !now.isAfter(visit.end().plus(closesAfter));
    }
}
