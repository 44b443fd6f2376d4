package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DataKeysTest {

    private static final String OWNER = "resident|1";
    private static final String PLACE = "resident|name|1";

    private final DataKeys old = new DataKeys(KeyRing.parse("k1:" + key(1)));
    private final DataKeys both = new DataKeys(KeyRing.parse("k2:" + key(2) + ",k1:" + key(1)));
    private final DataKeys young = new DataKeys(KeyRing.parse("k2:" + key(2)));

    @Test
    void whatAnOwnersKeySealedOpensWithTheStoredKey() {
        DataKey made = old.create(OWNER);
        String sealed = made.cipher().encrypt("王秀英", PLACE);

        DataKey stored = old.open(made.keyId(), made.wrapped(), OWNER);

        assertThat(stored.cipher().decrypt(sealed, PLACE)).isEqualTo("王秀英");
    }

    @Test
    void everyOwnerHasAKeyOfItsOwn() {
        String sealed = old.create(OWNER).cipher().encrypt("王秀英", PLACE);
        DataKey other = old.create(OWNER);

        assertThatThrownBy(() -> other.cipher().decrypt(sealed, PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyCopiedToAnotherOwnerDoesNotOpen() {
        DataKey made = old.create(OWNER);

        assertThatThrownBy(() -> old.open(made.keyId(), made.wrapped(), "resident|2"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTamperedKeyDoesNotOpen() {
        DataKey made = old.create(OWNER);
        byte[] bytes = Base64.getDecoder().decode(made.wrapped());
        bytes[20] ^= 1;

        assertThatThrownBy(() -> old.open("k1", Base64.getEncoder().encodeToString(bytes), OWNER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterRewrappingTheOldVaultKeyIsNoLongerNeeded() {
        DataKey made = old.create(OWNER);
        String sealed = made.cipher().encrypt("王秀英", PLACE);

        DataKey rewrapped = both.rewrap(made.keyId(), made.wrapped(), OWNER);

        assertThat(rewrapped.keyId()).isEqualTo("k2");
        assertThat(young.open("k2", rewrapped.wrapped(), OWNER).cipher().decrypt(sealed, PLACE))
                .isEqualTo("王秀英");
    }

    @Test
    void aVaultKeyRemovedTooEarlyIsNamed() {
        DataKey made = old.create(OWNER);

        assertThat(young.ids()).doesNotContain(made.keyId());
        assertThatThrownBy(() -> young.open(made.keyId(), made.wrapped(), OWNER))
                .hasMessageContaining("k1")
                .hasMessageNotContaining(key(1));
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
