package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConfigDefaultsTest {

    @Test
    void theDefaultsAreThese() {
        DispatchConfig config = new SmallRyeConfigBuilder()
                .withMapping(DispatchConfig.class)
                .build()
                .getConfigMapping(DispatchConfig.class);
        assertThat(config.offers().answerWithinPlanned()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.offers().answerWithinUrgent()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.matching().patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.checkIn().radiusM()).isEqualTo(100);
        assertThat(config.checkIn().tolerance()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.photos().folder()).isEqualTo("data/photos");
        assertThat(config.photos().s3().endpoint()).isEmpty();
        assertThat(config.photos().s3().bucket()).isEqualTo("linli-photos");
        assertThat(config.stream().poll()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.stream().heartbeat()).isEqualTo(Duration.ofSeconds(15));
    }
}
