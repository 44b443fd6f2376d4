package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final String PLACE = "resident|name|019a9f3e";
    private final FieldCipher cipher = new FieldCipher(KeyRing.parse("k2:" + key(2) + ",k1:" + key(1)));

    @Test
    void whatWasEncryptedForAPlaceDecryptsThere() {
        assertThat(cipher.decrypt(cipher.encrypt("王秀英", PLACE), PLACE)).isEqualTo("王秀英");
    }

    @Test
    void theSameValueNeverLooksTheSameTwice() {
        assertThat(cipher.encrypt("王秀英", PLACE)).isNotEqualTo(cipher.encrypt("王秀英", PLACE));
    }

    @Test
    void aValueCopiedToAnotherRowDoesNotDecrypt() {
        String stored = cipher.encrypt("王秀英", PLACE);
        assertThatThrownBy(() -> cipher.decrypt(stored, "resident|name|other"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTamperedValueDoesNotDecrypt() {
        String stored = cipher.encrypt("王秀英", PLACE);
        byte[] bytes = Base64.getDecoder().decode(stored.substring(stored.indexOf(':') + 1));
        bytes[bytes.length - 1] ^= 1;
        String tampered = "k2:" + Base64.getEncoder().encodeToString(bytes);
        assertThatThrownBy(() -> cipher.decrypt(tampered, PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void newValuesUseTheActiveKeyAndOldOnesStayReadable() {
        String old = new FieldCipher(KeyRing.parse("k1:" + key(1))).encrypt("13800000000", PLACE);
        assertThat(FieldCipher.keyId(old)).isEqualTo("k1");
        assertThat(cipher.decrypt(old, PLACE)).isEqualTo("13800000000");
        assertThat(FieldCipher.keyId(cipher.encrypt("13800000000", PLACE))).isEqualTo("k2");
    }

    @Test
    void aKeyThatWasRemovedIsNamedButNotShown() {
        String stored = cipher.encrypt("王秀英", PLACE);
        FieldCipher other = new FieldCipher(KeyRing.parse("k1:" + key(1)));
        assertThatThrownBy(() -> other.decrypt(stored, PLACE))
                .hasMessageContaining("k2")
                .hasMessageNotContaining(key(2));
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedWithoutShowingIt() {
        String shortKey = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatThrownBy(() -> KeyRing.parse("k1:" + shortKey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining(shortKey);
        assertThat(KeyRing.parse("k1:" + key(1)).toString()).doesNotContain(key(1));
    }

    @Test
    void theBlindIndexFindsEqualValuesAndKeepsColumnsAndKeysApart() {
        BlindIndex index = new BlindIndex(new byte[32]);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(index.of("resident.phone", "+8613800000000"))
                .isEqualTo(index.of("resident.phone", "+8613800000000"))
                .isNotEqualTo(index.of("contact.phone", "+8613800000000"))
                .isNotEqualTo(new BlindIndex(otherKey).of("resident.phone", "+8613800000000"))
                .hasSize(64);
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
