package org.linli.registry.resident.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.kernel.CitizenId;
import org.linli.kernel.PhoneNumber;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.DataKey;
import org.linli.persistence.DataKeys;
import org.linli.persistence.KeyRing;
import org.linli.registry.resident.adapter.persistence.Sealed.SealedContact;
import org.linli.registry.resident.domain.Contact;

class VaultTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final String KEY = "k1:" + base64("k".repeat(32));

    private final Vault vault = vault(KEY);
    private final Safe safe = vault.create(ID);

    @Test
    void aFieldOpensAtItsOwnPlaceOnly() {
        String sealed = safe.seal("name", "司马玉兰");

        assertThat(safe.open("name", sealed, String.class)).isEqualTo("司马玉兰");
        assertThatThrownBy(() -> safe.open("door_note", sealed, String.class))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> safe.open("name", OTHER, sealed, String.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyElsesKeyOpensAField() {
        String sealed = safe.seal("name", ID, "司马玉兰");

        assertThatThrownBy(() -> vault.create(OTHER).open("name", ID, sealed, String.class))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.create(ID).open("name", sealed, String.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyStoredForOneResidentDoesNotOpenForAnother() {
        DataKey stored = safe.key();

        assertThatThrownBy(() -> vault.open(OTHER, stored.keyId(), stored.wrapped()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameValueNeverLooksTheSame() {
        assertThat(safe.seal("name", "王")).isNotEqualTo(safe.seal("name", "王"));
    }

    @Test
    void afterTheVaultKeyWasChangedOldSafesStillOpenAndNewOnesUseTheNewKey() {
        String sealed = safe.seal("name", "王");
        Vault rotated = vault("k2:" + base64("n".repeat(32)) + "," + KEY);

        Safe reopened = rotated.open(ID, safe.key().keyId(), safe.key().wrapped());

        assertThat(reopened.open("name", sealed, String.class)).isEqualTo("王");
        assertThat(rotated.create(OTHER).key().keyId()).isEqualTo("k2");
    }

    @Test
    void contactsSealedBeforeTheyHadALanguageStillOpen() {
        String sealed = safe.seal(
                "contacts",
                List.of(Map.of("name", "欧阳建国", "relation", "儿子", "phone", "+8614200019999", "keyHolder", true)));

        assertThat(safe.open("contacts", sealed, SealedContact[].class)[0].open())
                .isEqualTo(new Contact("欧阳建国", "儿子", new PhoneNumber("+8614200019999"), true, null, List.of(), null));
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
                new DataKeys(KeyRing.parse(keys)),
                new BlindIndex("i".repeat(32).getBytes(StandardCharsets.UTF_8)),
                new JsonMapper());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
