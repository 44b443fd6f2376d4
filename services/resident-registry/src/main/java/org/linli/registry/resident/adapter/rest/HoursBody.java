package org.linli.registry.resident.adapter.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.WeeklyHours;
import org.linli.registry.domain.Form;

/** Hours of every week as a registrar sends them. */
@Schema(name = "ReachableHours")
record HoursBody(
        @Schema(description = "days on which they begin, such as MONDAY", required = true) @Nullable
        List<@Nullable String> days,

        @Schema(description = "such as 08:00, Beijing time", required = true) @Nullable
        String from,

        @Schema(description = "such as 22:00; when not after from, on the following day", required = true) @Nullable
        String to) {

    private static final int WEEK = 7;

    @Nullable
    WeeklyHours read(Form form, String field) {
        List<DayOfWeek> readDays = Bodies.members(
                form.list(field + ".days", days, WEEK),
                field + ".days",
                (day, at) -> form.requiredWord(at, day, DayOfWeek.class));
        if (days == null || days.isEmpty()) {
            form.wrong(field + ".days", "must name a day of the week");
        }
        LocalTime begins = form.requiredValue(field + ".from", from, HoursBody::time);
        LocalTime ends = form.requiredValue(field + ".to", to, HoursBody::time);
        return readDays.isEmpty() || begins == null || ends == null ? null : new WeeklyHours(readDays, begins, ends);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time of day such as 08:00", e);
        }
    }
}
