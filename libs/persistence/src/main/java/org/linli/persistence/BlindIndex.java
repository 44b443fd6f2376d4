package org.linli.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Equality search over encrypted values: HMAC-SHA256 with a key of its own. A plain hash would not do, because identity
 * numbers can be enumerated. Thread safe.
 */
public final class BlindIndex {

    private static final int MIN_KEY_BYTES = 32;
    private final SecretKeySpec key;

    /** Uses {@code key}, at least 32 bytes, which must differ from every encryption key. */
    public BlindIndex(byte[] key) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("the blind index key must have at least 32 bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The index of a normalised value; {@code purpose} (such as {@code resident.identity_number}) keeps columns apart. */
    public String of(String purpose, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((purpose + '|').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this JDK", e);
        }
    }
}
