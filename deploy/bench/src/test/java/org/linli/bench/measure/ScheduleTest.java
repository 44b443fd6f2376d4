package org.linli.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void thereAreAsManyAsTheRateSays() {
        assertThat(new Schedule(50, Duration.ofSeconds(15)).count()).isEqualTo(750);
        assertThat(new Schedule(0.5, Duration.ofSeconds(3)).count()).isEqualTo(1);
    }

    @Test
    void noErrorAddsUpOverALongRun() {
        Schedule thirds = new Schedule(3, Duration.ofHours(10));

        assertThat(thirds.dueNanos(0)).isZero();
        assertThat(thirds.dueNanos(3 * 36_000)).isEqualTo(Duration.ofHours(10).toNanos());
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatThrownBy(() -> new Schedule(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
