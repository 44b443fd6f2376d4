package org.linli.provider.facility.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Hours on one day of the week; a day may have several.
 *
 * @param day day of the week
 * @param opens local time
 * @param closes local time, after {@code opens}
 */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {

    /** Throws {@link IllegalArgumentException} unless it closes after it opens. */
    public OpeningHours {
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("must close after it opens");
        }
    }

    /** Throws {@link IllegalArgumentException} if two hours of one day overlap. */
    public static List<OpeningHours> week(List<OpeningHours> hours) {
        hours.stream()
                .collect(Collectors.groupingBy(
                        OpeningHours::day,
                        Collectors.mapping(one -> new OpenSpan(one.opens(), one.closes()), Collectors.toList())))
                .values()
                .forEach(OpenSpan::ofOneDay);
        return List.copyOf(hours);
    }

    /** Reads what {@link #toString} writes. */
    public static OpeningHours parse(String text) {
        String[] parts = text.split("[ -]", 3);
        return new OpeningHours(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    /** Such as {@code MONDAY 08:00-17:30}. */
    @Override
    public String toString() {
        return day + " " + opens + "-" + closes;
    }
}
