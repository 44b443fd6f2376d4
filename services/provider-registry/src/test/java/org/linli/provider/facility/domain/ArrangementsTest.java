package org.linli.provider.facility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.provider.facility.domain.Arrangements.Suspension;

class ArrangementsTest {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-02-06");

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-06", "2027-02-06 08:00-12:00", "2027-02-06 08:00-12:00 13:00-17:30"})
    void theStoredTextOfAnExceptionReadsBackAsTheSame(String text) {
        assertThat(OpeningException.parse(text)).hasToString(text);
    }

    @Test
    void hoursOfADayAreKeptInOrder() {
        assertThat(OpeningException.parse("2027-02-06 13:00-17:00 08:00-12:00"))
                .hasToString("2027-02-06 08:00-12:00 13:00-17:00");
    }

    @Test
    void hoursThatTouchDoNotOverlap() {
        assertThat(OpeningException.parse("2027-02-06 08:00-12:00 12:00-17:00").spans())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningException.parse("2027-02-06 08:00-12:00 11:59-17:00"));
    }

    @Test
    void aWeekMayHaveSeveralHoursOnADayUnlessTheyOverlap() {
        OpeningHours lunch = OpeningHours.parse("MONDAY 10:30-13:00");

        assertThat(OpeningHours.week(List.of(lunch, OpeningHours.parse("MONDAY 16:30-18:30"))))
                .hasSize(2);
        assertThat(OpeningHours.week(List.of(lunch, OpeningHours.parse("TUESDAY 10:30-13:00"))))
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.week(List.of(lunch, OpeningHours.parse("MONDAY 12:00-14:00"))));
    }

    @Test
    void aDayHasOneException() {
        OpeningException closed = new OpeningException(NEW_YEAR, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arrangements(List.of(closed, closed), new TreeMap<>(), Optional.empty()));
    }

    @Test
    void nobodyHasPlacesForNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arrangements(List.of(), new TreeMap<>(Map.of("MEAL", 0)), Optional.empty()));
    }

    @Test
    void aSuspensionMayLastOneDayOrUntilFurtherNotice() {
        assertThat(new Suspension(NEW_YEAR, NEW_YEAR).to()).isEqualTo(NEW_YEAR);
        assertThat(new Suspension(NEW_YEAR, null).to()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Suspension(NEW_YEAR, NEW_YEAR.minusDays(1)));
    }
}
