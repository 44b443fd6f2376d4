package org.linli.city.supply;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/** When facilities of the demo city are open: from Monday to a last day, at the same local hours. */
public enum Week {
    EVERY_DAY(DayOfWeek.SUNDAY, "08:00-18:00"),
    LUNCH_AND_SUPPER(DayOfWeek.SUNDAY, "10:30-13:00 16:30-18:30"),
    WORKDAYS(DayOfWeek.FRIDAY, "08:00-18:00");

    private final DayOfWeek lastDay;
    private final String spans;

    Week(DayOfWeek lastDay, String spans) {
        this.lastDay = lastDay;
        this.spans = spans;
    }

    /** Local hours on a day of the week. */
    public record Hours(String day, String opens, String closes) {}

    /** The plan. */
    public List<Hours> hours() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(lastDay) <= 0)
                .flatMap(day -> Arrays.stream(spans.split(" ", -1)).map(span -> hours(day, span)))
                .toList();
    }

    /** The plan in a line, as files have it. */
    public String text() {
        return DayOfWeek.MONDAY + "-" + lastDay + " " + spans;
    }

    private static Hours hours(DayOfWeek day, String span) {
        String[] ends = span.split("-", 2);
        return new Hours(day.name(), ends[0], ends[1]);
    }
}
