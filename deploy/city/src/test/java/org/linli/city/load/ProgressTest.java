package org.linli.city.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Hands clock = new Hands();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress =
            new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), clock, "residents", 2_000_000);

    @Test
    void itSaysEveryFewSecondsHowFarItIsAndHowFast() {
        clock.after(4);
        progress.at(8_000);
        clock.after(5);
        progress.at(27_000);
        clock.after(1);
        progress.one();

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("  residents    27,000 of 2,000,000  3,000/s");
    }

    @Test
    void itSaysTheEndOnceAndAtOnce() {
        clock.after(1);
        progress.at(1_999_999);
        progress.one();
        progress.at(2_000_000);

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("  residents    2,000,000 of 2,000,000  2,000,000/s");
    }

    /** A clock set by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.EPOCH;

        void after(int seconds) {
            now = now.plus(Duration.ofSeconds(seconds));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
