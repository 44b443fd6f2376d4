package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest
    @CsvSource({"0, FIVE", "5, FIVE", "5.001, TEN", "10, TEN", "10.001, FIFTEEN", "15, FIFTEEN"})
    void a_tier_includes_its_own_minute_and_no_more(double minutes, Band band) {
        assertThat(Band.of(minutes)).contains(band);
    }

    @Test
    void what_lies_beyond_fifteen_minutes_is_in_no_tier() {
        assertThat(Band.of(15.001)).isEmpty();
    }
}
