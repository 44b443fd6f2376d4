package org.linli.registry.resident.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.kernel.CitizenId;
import org.linli.kernel.PhoneNumber;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.FieldCipher;
import org.linli.persistence.KeyRing;

class VaultTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final String KEY = "k1:" + base64("k".repeat(32));

    private final Vault vault = vault(KEY);

    @Test
    void aFieldOpensAtItsOwnPlaceOnly() {
        String sealed = vault.seal("name", ID, "司马玉兰");

        assertThat(vault.open("name", ID, sealed, String.class)).isEqualTo("司马玉兰");
        assertThatThrownBy(() -> vault.open("name", OTHER, sealed, String.class))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("door_note", ID, sealed, String.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameValueNeverLooksTheSame() {
        assertThat(vault.seal("name", ID, "王")).isNotEqualTo(vault.seal("name", ID, "王"));
    }

    @Test
    void afterTheKeyWasChangedOldValuesAreStillRead() {
        String sealed = vault.seal("name", ID, "王");
        Vault rotated = vault("k2:" + base64("n".repeat(32)) + "," + KEY);

        assertThat(rotated.open("name", ID, sealed, String.class)).isEqualTo("王");
        assertThat(rotated.seal("name", ID, "王")).startsWith("k2:");
    }

    @Test
    void aPhoneHasOneIndexHoweverItIsWritten() {
        assertThat(vault.index(PhoneNumber.parse("142 0000 1234")))
                .isEqualTo(vault.index(PhoneNumber.parse("+86-14200001234")))
                .matches("[0-9a-f]{64}");
        assertThat(vault.index(PhoneNumber.parse("0371-65500001-12")))
                .isEqualTo(vault.index(PhoneNumber.parse("0371-65500001")));
    }

    @Test
    void indexesOfDifferentKindsNeverMeet() {
        assertThat(vault.index(new CitizenId("11010519491231002X")))
                .isNotEqualTo(vault.index(PhoneNumber.parse("14200001234")));
    }

    private static Vault vault(String keys) {
        return new Vault(
                new FieldCipher(KeyRing.parse(keys)),
                new BlindIndex("i".repeat(32).getBytes(StandardCharsets.UTF_8)),
                new JsonMapper());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
