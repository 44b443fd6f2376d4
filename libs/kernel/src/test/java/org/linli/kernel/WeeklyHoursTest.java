package org.linli.kernel;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-23 is a Monday; times in the tests are Beijing's. */
class WeeklyHoursTest {

    private final WeeklyHours office = hours("08:00", "18:00", MONDAY, FRIDAY);
    private final WeeklyHours nights = hours("22:00", "06:30", FRIDAY);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59, false",
        "2026-11-23T08:00:00, true",
        "2026-11-23T17:59:59, true",
        "2026-11-23T18:00:00, false",
        "2026-11-24T12:00:00, false",
        "2026-11-27T12:00:00, true"
    })
    void theyBeginAndEndInBeijing(String time, boolean inside) {
        assertThat(office.contain(beijing(time))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T21:59:59, false",
        "2026-11-27T22:00:00, true",
        "2026-11-28T06:29:59, true",
        "2026-11-28T06:30:00, false",
        "2026-11-27T05:00:00, false",
        "2026-11-28T23:00:00, false"
    })
    void whatEndsBeforeItBeginsRunsPastMidnight(String time, boolean inside) {
        assertThat(nights.contain(beijing(time))).isEqualTo(inside);
    }

    @Test
    void fromATimeToTheSameTimeIsADay() {
        WeeklyHours monday = hours("00:00", "00:00", MONDAY);
        assertThat(monday.contain(beijing("2026-11-23T23:59:59"))).isTrue();
        assertThat(monday.contain(beijing("2026-11-24T00:00:00"))).isFalse();
    }

    @Test
    void noHoursAreAnyTimeAndOneOfSeveralIsEnough() {
        Instant at = beijing("2026-11-28T05:00:00");
        assertThat(WeeklyHours.hold(List.of(), at)).isTrue();
        assertThat(WeeklyHours.hold(List.of(office), at)).isFalse();
        assertThat(WeeklyHours.hold(List.of(office, nights), at)).isTrue();
    }

    @Test
    void aDayIsNeededAndEachCountsOnce() {
        assertThat(hours("08:00", "18:00", FRIDAY, MONDAY, FRIDAY).days()).containsExactly(MONDAY, FRIDAY);
        assertThatIllegalArgumentException().isThrownBy(() -> hours("08:00", "18:00"));
    }

    private static Instant beijing(String time) {
        return Instant.parse(time + "Z").minusSeconds(8 * 3600);
    }

    private static WeeklyHours hours(String from, String to, DayOfWeek... days) {
        return new WeeklyHours(List.of(days), LocalTime.parse(from), LocalTime.parse(to));
    }
}
