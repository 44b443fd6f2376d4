package org.linli.city.supply;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** When facilities of the demo city are open. */
public enum Week {
    EVERY_DAY(day -> true, "08:00-18:00"),
    LUNCH_AND_SUPPER(day -> true, "10:30-13:00", "16:30-18:30"),
    WORKDAYS(day -> day.compareTo(DayOfWeek.SATURDAY) < 0, "08:00-18:00");

    private final Predicate<DayOfWeek> days;
    private final List<String> spans;

    Week(Predicate<DayOfWeek> days, String... spans) {
        this.days = days;
        this.spans = List.of(spans);
    }

    /** Local hours on a day of the week. */
    public record Hours(String day, String opens, String closes) {}

    /** The plan. */
    public List<Hours> hours() {
        return Arrays.stream(DayOfWeek.values())
                .filter(days)
                .flatMap(day -> spans.stream().map(span -> hours(day, span)))
                .toList();
    }

    private static Hours hours(DayOfWeek day, String span) {
        String[] ends = span.split("-", 2);
        return new Hours(day.name(), ends[0], ends[1]);
    }
}
