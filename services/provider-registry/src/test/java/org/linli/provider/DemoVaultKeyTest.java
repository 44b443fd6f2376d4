package org.linli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.linli.persistence.KeyRing;

class DemoVaultKeyTest {

    @Test
    void theKeyThatIsShippedCarriesTheMarkThatProductionRefuses() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = DemoVaultKeyTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }

        KeyRing ring = KeyRing.parse(settings.getProperty("linli.provider.vault.keys"));

        assertThat(ring.keys()).containsOnlyKeys("demo");
        assertThat(ring.keys().values())
                .extracting(key -> new String(key.getEncoded(), StandardCharsets.US_ASCII))
                .allMatch(key -> key.startsWith("linli-demo"));
    }
}
