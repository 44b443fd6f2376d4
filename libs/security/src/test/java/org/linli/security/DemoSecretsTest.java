package org.linli.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class DemoSecretsTest {

    @Test
    void secretsOfTheDemoAreFoundInClearAndInBase64() {
        String key =
                Base64.getEncoder().encodeToString("linli-demo-vault-key-32-bytes-xx".getBytes(StandardCharsets.UTF_8));
        Config config = config(Map.of(
                "linli.postgres.password", "linli-demo-database",
                "linli.registry.vault.keys", "k1:" + key,
                "linli.registry.visit-margin", "PT1H"));

        assertThat(DemoSecrets.forbidden(config))
                .containsExactlyInAnyOrder("linli.postgres.password", "linli.registry.vault.keys");
    }

    @Test
    void secretsOfOnesOwnPass() {
        Config config = config(Map.of("linli.postgres.password", "correct horse battery staple"));

        assertThat(DemoSecrets.forbidden(config)).isEmpty();
    }

    @Test
    void theDemoMayUseThem() {
        Config config = config(Map.of("linli.postgres.password", "linli-demo-database", "linli.demo", "true"));

        assertThat(DemoSecrets.forbidden(config)).isEmpty();
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
