package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.linli.persistence.KeyRing;

class DemoKeysTest {

    private static final String MARK = "linli-demo";

    @Test
    void theVaultKeyThatIsShippedCarriesTheMarkThatProductionRefuses() throws IOException {
        KeyRing ring = KeyRing.parse(settings().getProperty("linli.registry.vault.keys"));

        assertThat(ring.keys()).containsOnlyKeys("demo");
        assertThat(ring.keys().values())
                .extracting(key -> new String(key.getEncoded(), StandardCharsets.US_ASCII))
                .allMatch(key -> key.startsWith(MARK));
    }

    @Test
    void theIndexKeyIsAnotherOneAndCarriesTheMarkToo() throws IOException {
        String text = settings().getProperty("linli.registry.vault.index-key");

        assertThat(new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII))
                .startsWith(MARK)
                .hasSizeGreaterThanOrEqualTo(32);
        assertThat(settings().getProperty("linli.registry.vault.keys")).doesNotContain(text);
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = DemoKeysTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        return settings;
    }
}
