package org.linli.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitTest {

    @Test
    void itLooksUntilItIsSo() {
        AtomicInteger looks = new AtomicInteger();

        Wait.until("three looks", Duration.ofSeconds(20), () -> looks.incrementAndGet() == 3);

        assertThat(looks).hasValue(3);
    }

    @Test
    void itFailsInVainAfterTheLimit() {
        assertThatThrownBy(() -> Wait.until("never", Duration.ofMillis(100), () -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in vain: never");
    }

    @Test
    void whoLooksSeldomRestsTenTimesAsLongAsHeLooked() {
        AtomicInteger looks = new AtomicInteger();
        long began = System.nanoTime();

        Wait.seldom("the second look", Duration.ofSeconds(20), () -> {
            Wait.pause(Duration.ofMillis(30));
            return looks.incrementAndGet() == 2;
        });

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(30 + 300 + 30));
    }
}
