package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigDefaultsTest {

    @Test
    void theDefaultsAreThese() {
        EmergencyConfig config = new SmallRyeConfigBuilder()
                .withMapping(EmergencyConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("linli.emergency.vault.keys", "k", "linli.emergency.vault.index-key", "i"), "keys", 100))
                .build()
                .getConfigMapping(EmergencyConfig.class);
        assertThat(config.registry().url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(config.registry().patience()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.intake().patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.intake().sameContentWithin()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.claim().staleAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.ladder().terminal()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.ladder().phone()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.ladder().contacts()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.ladder().help()).isEqualTo(Duration.ofMinutes(3));
        assertThat(config.ladders()).isEmpty();
        assertThat(config.followUp().at()).isEqualTo(LocalTime.of(10, 0));
        assertThat(config.feed().poll()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.feed().heartbeat()).isEqualTo(Duration.ofSeconds(10));
    }
}
