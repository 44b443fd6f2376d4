package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What holds when nothing is set. */
class ConfigDefaultsTest {

    @Test
    void the_defaults_are_the_documented_ones() {
        MatchingConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(MatchingConfig.class)
                .withDefaultValue("java.io.tmpdir", "tmp")
                .build()
                .getConfigMapping(MatchingConfig.class);

        assertThat(config.circle().minutes()).isEqualTo(15);
        assertThat(config.circle().widestMinutes()).isEqualTo(45);
        assertThat(config.walking().minutes()).isEqualTo(15);
        assertThat(config.walking().widestMinutes()).isEqualTo(45);
        assertThat(config.walking().wayPoints()).isEqualTo(70);
        assertThat(config.walking().placesPoints()).isEqualTo(30);
        assertThat(config.availability().travelMargin()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.availability().fullDayVisits()).isEqualTo(8);
        assertThat(config.score().travel()).isEqualTo(60);
        assertThat(config.score().continuity()).isEqualTo(20);
        assertThat(config.score().fairness()).isEqualTo(15);
        assertThat(config.score().level()).isEqualTo(5);
        assertThat(config.requests().patience()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.requests().retryEvery()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.requests().sweepEvery()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.requests().lease()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.refreshEvery()).isEqualTo(Duration.ofMillis(300));
        assertThat(config.positions().keep()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.positions().timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.explanation().mostListed()).isEqualTo(200);
        assertThat(config.roadsCache()).isEqualTo(Path.of("tmp", "linli-roads"));
    }
}
