package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ConfigDefaultsTest {

    @Test
    void whatNobodySetsHasTheseValues() {
        RegistryConfig config = new SmallRyeConfigBuilder()
                .withMapping(RegistryConfig.class)
                .withDefaultValue("linli.registry.vault.keys", "k1:…")
                .withDefaultValue("linli.registry.vault.index-key", "…")
                .build()
                .getConfigMapping(RegistryConfig.class);

        assertThat(config.unmasking().perMinute()).isEqualTo(30);
        assertThat(config.visit().opensBefore()).isEqualTo(Duration.ofMinutes(60));
        assertThat(config.visit().closesAfter()).isEqualTo(Duration.ofMinutes(60));
        assertThat(config.emergencyCards().reader()).isEqualTo("service-account-linli-emergency-intake");
        assertThat(config.republish().every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.republish().batch()).isEqualTo(500);
        assertThat(config.republish().mostWaiting()).isEqualTo(2000);
        assertThat(config.rotation().every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.rotation().batch()).isEqualTo(500);
        assertThat(config.accessLog().sealEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.accessLog().verifyEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.accessLog().cutEvery()).isEqualTo(Duration.ofHours(1));
        assertThat(config.assessment().scales()).containsExactly("scales/gbt-42195-2022.1.json");
        assertThat(config.assessment().dueWithin()).isEqualTo(Period.ofDays(30));
    }
}
