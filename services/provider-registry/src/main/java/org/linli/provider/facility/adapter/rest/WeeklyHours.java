package org.linli.provider.facility.adapter.rest;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.provider.facility.adapter.rest.FacilityBodies.Hours;

/**
 * Opening hours as people write them: {@code 周一至周五 08:00-12:00 13:00-17:00；周六 09:00-12:00}, with 每天, 工作日, 周末 or
 * {@code MONDAY} for days as well.
 */
final class WeeklyHours {

    private static final String EXPECTED = "must be hours such as 周一至周五 08:00-12:00 13:00-17:00；周六 09:00-12:00";
    private static final Pattern ENTRY =
            Pattern.compile("(?<days>[^0-9]*[^0-9\\s:、,])[\\s:、,]*(?<spans>[0-9][0-9:、,\\s-]*)");
    private static final Pattern SPAN = Pattern.compile("(?<opens>[0-9]{1,2}:[0-9]{2})-(?<closes>[0-9]{1,2}:[0-9]{2})");
    private static final String DAYS = "一二三四五六日";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WeeklyHours() {}

    /** Reads hours; throws {@link IllegalArgumentException} when they are not of the form. */
    static List<Hours> parse(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s*[-–—~至到]\\s*", "-");
        List<Hours> hours = new ArrayList<>();
        for (String entry : normal.split(";", -1)) {
            if (!entry.isBlank()) {
                addTo(hours, entry.strip());
            }
        }
        return hours;
    }

    private static void addTo(List<Hours> hours, String entry) {
        Matcher parts = ENTRY.matcher(entry);
        require(parts.matches());
        for (DayOfWeek day : days(parts.group("days"))) {
            for (String span : parts.group("spans").strip().split("[、,\\s]+", -1)) {
                Matcher times = SPAN.matcher(span);
                require(times.matches());
                hours.add(new Hours(day, time(times.group("opens")), time(times.group("closes"))));
            }
        }
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split("[、,\\s]+", -1)) {
            switch (part) {
                case "每天", "每日" -> days.addAll(EnumSet.allOf(DayOfWeek.class));
                case "工作日" -> days.addAll(EnumSet.complementOf(EnumSet.copyOf(WEEKEND)));
                case "周末", "双休日" -> days.addAll(WEEKEND);
                default -> {
                    String[] ends = part.split("-", 2);
                    DayOfWeek first = day(ends[0]);
                    DayOfWeek last = day(ends[ends.length - 1]);
                    require(first.compareTo(last) <= 0);
                    days.addAll(EnumSet.range(first, last));
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        String name = text.replaceFirst("^(周|星期|礼拜)", "").replace('天', '日');
        if (name.length() == 1 && DAYS.contains(name)) {
            return DayOfWeek.of(DAYS.indexOf(name) + 1);
        }
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? '0' + text : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }

    private static void require(boolean understood) {
        if (!understood) {
            throw new IllegalArgumentException(EXPECTED);
        }
    }
}
