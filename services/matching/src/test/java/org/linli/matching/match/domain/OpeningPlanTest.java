package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.kernel.TimeWindow;

/** Monday 2026-11-23: a canteen with lunch and supper; Tuesday is a holiday, Wednesday has a short lunch. */
class OpeningPlanTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final OpeningPlan.Hours LUNCH = hours("10:30", "13:00");
    private static final OpeningPlan.Hours SUPPER = hours("16:30", "18:30");
    private static final OpeningPlan CANTEEN = new OpeningPlan(
            Map.of(
                    DayOfWeek.MONDAY, List.of(SUPPER, LUNCH),
                    DayOfWeek.TUESDAY, List.of(LUNCH),
                    DayOfWeek.WEDNESDAY, List.of(LUNCH)),
            Map.of(MONDAY.plusDays(1), List.of(), MONDAY.plusDays(2), List.of(hours("11:00", "11:20"))),
            Optional.empty());

    private static OpeningPlan.Hours hours(String opens, String closes) {
        return new OpeningPlan.Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(int day, String time) {
        return MONDAY.plusDays(day)
                .atTime(LocalTime.parse(time))
                .atZone(TimeWindow.BUSINESS_ZONE)
                .toInstant();
    }

    private static TimeWindow window(int day, String from, String to) {
        return new TimeWindow(at(day, from), at(day, to));
    }

    @Test
    void it_is_open_from_the_first_minute_to_before_the_last() {
        assertThat(CANTEEN.isOpen(at(0, "10:29:59"))).isFalse();
        assertThat(CANTEEN.isOpen(at(0, "10:30"))).isTrue();
        assertThat(CANTEEN.isOpen(at(0, "12:59:59"))).isTrue();
        assertThat(CANTEEN.isOpen(at(0, "13:00"))).isFalse();
    }

    @Test
    void the_next_opening_passes_over_holidays() {
        assertThat(CANTEEN.nextOpening(at(0, "10:30"))).contains(at(0, "16:30"));
        assertThat(CANTEEN.nextOpening(at(0, "16:30"))).contains(at(2, "11:00"));
        assertThat(CANTEEN.nextOpening(at(2, "11:00"))).contains(at(7, "10:30"));
        assertThat(OpeningPlan.UNKNOWN.nextOpening(at(0, "10:30"))).isEmpty();
    }

    @Test
    void a_stay_must_fit_between_opening_and_closing() {
        Duration half = Duration.ofMinutes(30);

        assertThat(CANTEEN.firstStay(window(0, "09:00", "12:00"), half)).contains(at(0, "10:30"));
        assertThat(CANTEEN.firstStay(window(0, "11:15", "12:00"), half)).contains(at(0, "11:15"));
        assertThat(CANTEEN.firstStay(window(0, "12:30", "14:00"), half)).contains(at(0, "12:30"));
        assertThat(CANTEEN.firstStay(window(0, "12:31", "14:00"), half)).isEmpty();
        assertThat(CANTEEN.firstStay(window(0, "12:31", "17:00"), half)).contains(at(0, "16:30"));
        assertThat(CANTEEN.firstStay(window(1, "10:00", "14:00"), half)).isEmpty();
        assertThat(CANTEEN.firstStay(window(2, "10:00", "14:00"), half)).isEmpty();
        assertThat(CANTEEN.firstStay(window(0, "09:00", "10:30"), half)).isEmpty();
    }

    @Test
    void nothing_is_open_while_it_is_suspended() {
        OpeningPlan suspended =
                new OpeningPlan(CANTEEN.weekly(), Map.of(), Optional.of(new Validity(MONDAY, MONDAY.plusDays(6))));

        assertThat(suspended.isSuspended(MONDAY.plusDays(6))).isTrue();
        assertThat(suspended.isOpen(at(0, "11:00"))).isFalse();
        assertThat(suspended.nextOpening(at(0, "08:00"))).contains(at(7, "10:30"));
    }

    @Test
    void unknown_hours_are_no_closed_door() {
        assertThat(OpeningPlan.UNKNOWN.isKnown(MONDAY)).isFalse();
        assertThat(CANTEEN.isKnown(MONDAY.plusDays(6))).isTrue();
        assertThat(CANTEEN.isOpen(at(6, "11:00"))).isFalse();
    }
}
