package org.linli.city.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void aCanteenOpensTwiceADayAndDayCareOnWorkdays() {
        assertThat(Week.LUNCH_AND_SUPPER.hours())
                .hasSize(14)
                .startsWith(new Week.Hours("MONDAY", "10:30", "13:00"), new Week.Hours("MONDAY", "16:30", "18:30"));
        assertThat(Week.WORKDAYS.hours()).hasSize(5).endsWith(new Week.Hours("FRIDAY", "08:00", "18:00"));
        assertThat(Week.EVERY_DAY.hours()).hasSize(7);
    }
}
