package org.linli.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Hours that come every week, in business time.
 *
 * @param days days of the week on which they begin, in order
 * @param from when they begin
 * @param to when they are over; when that is not after {@code from}, on the following day
 */
public record WeeklyHours(List<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** Throws {@link IllegalArgumentException} without a day. */
    public WeeklyHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("must name a day of the week");
        }
        days = days.stream().distinct().sorted().toList();
    }

    /** Whether {@code instant} lies in one of them; no hours at all are any time. */
    public static boolean hold(List<WeeklyHours> hours, Instant instant) {
        return hours.isEmpty() || hours.stream().anyMatch(one -> one.contain(instant));
    }

    /** Whether {@code instant} lies inside. */
    public boolean contain(Instant instant) {
        ZonedDateTime local = instant.atZone(TimeWindow.BUSINESS_ZONE);
        DayOfWeek today = local.getDayOfWeek();
        boolean begun = !local.toLocalTime().isBefore(from);
        boolean going = local.toLocalTime().isBefore(to);
        return to.isAfter(from)
                ? days.contains(today) && begun && going
                : (days.contains(today) && begun) || (days.contains(today.minus(1)) && going);
    }
}
