package org.linli.provider.facility.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.provider.facility.adapter.rest.FacilityBodies.Hours;

class WeeklyHoursTest {

    @Test
    void aDayMayHaveSeveralSpans() {
        assertThat(WeeklyHours.parse("周二 08:00-12:00 13:00-17:30"))
                .containsExactly(
                        hours(DayOfWeek.TUESDAY, "08:00", "12:00"), hours(DayOfWeek.TUESDAY, "13:00", "17:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "周一至周三 8:00-12:00",
                "周一到三：08:00～12:00；",
                "星期一、二、三 08:00 - 12:00",
                "周一，周二，周三 ０８：００－１２：００",
                "Monday-Wednesday 08:00–12:00",
                "礼拜一至礼拜二08:00-12:00；周三 08:00至12:00"
            })
    void peopleWriteTheSameHoursInManyWays(String text) {
        assertThat(WeeklyHours.parse(text))
                .containsExactly(
                        hours(DayOfWeek.MONDAY, "08:00", "12:00"),
                        hours(DayOfWeek.TUESDAY, "08:00", "12:00"),
                        hours(DayOfWeek.WEDNESDAY, "08:00", "12:00"));
    }

    @Test
    void workdaysWeekendsAndEveryDayHaveNames() {
        assertThat(days("工作日 08:00-12:00")).hasSize(5).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(days("周末 08:00-12:00")).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(days("每天 08:00-12:00")).hasSize(7);
        assertThat(days("周六至周天 08:00-12:00")).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全天",
                "周一",
                "08:00-12:00",
                "周八 08:00-12:00",
                "周五至周一 08:00-12:00",
                "周一 08:00",
                "周一 25:00-26:00",
                "周一 8点-12点"
            })
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> WeeklyHours.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("周一至周五 08:00-12:00 13:00-17:00；周六 09:00-12:00");
    }

    private static List<DayOfWeek> days(String text) {
        return WeeklyHours.parse(text).stream().map(Hours::day).toList();
    }

    private static Hours hours(DayOfWeek day, String opens, String closes) {
        return new Hours(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
