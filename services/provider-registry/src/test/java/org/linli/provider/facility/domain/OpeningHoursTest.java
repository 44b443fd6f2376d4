package org.linli.provider.facility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    @Test
    void theStoredTextReadsBackAsTheSameHours() {
        OpeningHours hours = new OpeningHours(DayOfWeek.SATURDAY, LocalTime.of(8, 30), LocalTime.of(12, 0));

        assertThat(hours).hasToString("SATURDAY 08:30-12:00");
        assertThat(OpeningHours.parse(hours.toString())).isEqualTo(hours);
    }

    @Test
    void aDayCannotCloseBeforeItOpens() {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parse("MONDAY 17:00-08:00"));
    }
}
