package org.linli.matching.match.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.TimeWindow;

/**
 * When a facility is open: a plan by day of the week, and dates on which that plan does not hold. Local times are those of
 * Asia/Shanghai.
 *
 * @param weekly hours by day of the week; empty altogether when nobody has told
 * @param exceptions hours of single dates, none means closed
 * @param suspension days without service, if any
 */
public record OpeningPlan(
        Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> exceptions, Optional<Validity> suspension) {

    /** Nothing is known. */
    public static final OpeningPlan UNKNOWN = new OpeningPlan(Map.of(), Map.of(), Optional.empty());

    /** How far ahead the next opening is looked for. */
    private static final int DAYS_AHEAD = 60;

    public OpeningPlan {
        weekly = sorted(weekly);
        exceptions = sorted(exceptions);
    }

    /** Local hours of one day. */
    public record Hours(LocalTime opens, LocalTime closes) {}

    /** Whether hours are known, for that day at least. */
    public boolean isKnown(LocalDate day) {
        return !weekly.isEmpty() || exceptions.containsKey(day);
    }

    /** Whether the day lies in a suspension. */
    public boolean isSuspended(LocalDate day) {
        return suspension.filter(days -> days.covers(day)).isPresent();
    }

    /** When it is open on a day, in order. */
    public List<TimeWindow> on(LocalDate day) {
        if (isSuspended(day)) {
            return List.of();
        }
        return exceptions.getOrDefault(day, weekly.getOrDefault(day.getDayOfWeek(), List.of())).stream()
                .map(hours -> new TimeWindow(at(day, hours.opens()), at(day, hours.closes())))
                .toList();
    }

    /** Whether it is open then. */
    public boolean isOpen(Instant instant) {
        return on(day(instant)).stream().anyMatch(open -> open.contains(instant));
    }

    /** When it opens next after an instant, if within two months. */
    public Optional<Instant> nextOpening(Instant after) {
        return Stream.iterate(day(after), day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> on(day).stream())
                .map(TimeWindow::start)
                .filter(opens -> opens.isAfter(after))
                .findFirst();
    }

    /** The first instant in the window from which on it stays open for the length of a stay. */
    public Optional<Instant> firstStay(TimeWindow window, Duration stay) {
        return day(window.start())
                .datesUntil(day(window.end().minusNanos(1)).plusDays(1))
                .flatMap(day -> on(day).stream())
                .flatMap(open -> Stream.of(open.start().isAfter(window.start()) ? open.start() : window.start())
                        .filter(begin -> begin.isBefore(window.end()))
                        .filter(begin -> !begin.plus(stay).isAfter(open.end())))
                .findFirst();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, TimeWindow.BUSINESS_ZONE);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TimeWindow.BUSINESS_ZONE).toInstant();
    }

    private static <K> Map<K, List<Hours>> sorted(Map<K, List<Hours>> hours) {
        return hours.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .sorted(Comparator.comparing(Hours::opens))
                                .toList()));
    }
}
