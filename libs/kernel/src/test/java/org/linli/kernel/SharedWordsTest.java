package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedWordsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void windowsHoldTheirStartButNotTheirEnd() {
        TimeWindow window = TimeWindow.of(NINE, Duration.ofHours(2));

        assertThat(window.contains(NINE)).isTrue();
        assertThat(window.contains(window.end())).isFalse();
        assertThat(window.overlaps(TimeWindow.of(window.end(), Duration.ofHours(1))))
                .isFalse();
        assertThat(window.overlaps(window.widened(Duration.ofMinutes(1)))).isTrue();
        assertThat(window.widened(Duration.ofHours(1)).length()).isEqualTo(Duration.ofHours(4));
        assertThatThrownBy(() -> new TimeWindow(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyOverflowsLoudly() {
        assertThat(new Money(26_000).plus(new Money(1)).minus(new Money(26_001)))
                .isEqualTo(Money.ZERO);
        assertThat(new Money(1)).isGreaterThan(Money.ZERO);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "0, 0", "181, 1", "1, 91", "Infinity, 1"})
    void whatIsNoPlaceCannotBeMade(double lon, double lat) {
        assertThatThrownBy(() -> new GeoPoint(lon, lat)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneDegreeOfLatitudeIsAboutElevenKilometresTimesTen() {
        assertThat(new GeoPoint(113.6, 34.0).metresTo(new GeoPoint(113.6, 35.0)))
                .isCloseTo(111_195, within(1.0));
    }

    @Test
    void refusalsCarryReasonFieldAndPatience() {
        Refusal field = Refusal.ofField(CommonError.INVALID_INPUT, "phones[0].number", "has too few digits");
        assertThat(field.violations()).containsExactly(new Refusal.Violation("phones[0].number", "has too few digits"));
        assertThat(field.code().kind().status()).isEqualTo(400);
        assertThat(field.getStackTrace()).isEmpty();

        Refusal later = Refusal.retry(CommonError.NOT_YET_KNOWN, "not here yet", Duration.ofSeconds(2));
        assertThat(later.retryAfter()).contains(Duration.ofSeconds(2));
    }

    @Test
    void idsReadTheirOwnText() {
        String text = "019a9f3e-7c00-7000-8000-000000000001";

        assertThat(OrderId.of(text)).hasToString(text);
        assertThatThrownBy(() -> ResidentId.of("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
