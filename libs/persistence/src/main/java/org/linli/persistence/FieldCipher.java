package org.linli.persistence;

import java.nio.charset.StandardCharsets;

/**
 * Encrypts one field: AES-256-GCM, random 96-bit IV, written as {@code keyId:base64(iv|ciphertext|tag)}. The place
 * ({@code table|column|rowId}) is authenticated with it, so that a value copied to another row does not decrypt. Thread
 * safe.
 */
public final class FieldCipher {

    private final KeyRing ring;

    /** Encrypts with the active key of {@code ring} and decrypts with any of its keys. */
    public FieldCipher(KeyRing ring) {
        this.ring = ring;
    }

    /** Encrypts {@code clear} for the place {@code aad}. */
    public String encrypt(String clear, String aad) {
        return ring.activeId()
                + ':'
                + AesGcm.seal(ring.key(ring.activeId()), aad, clear.getBytes(StandardCharsets.UTF_8));
    }

    /** Decrypts; throws {@link IllegalStateException} when the key is unknown or the value was tampered with or moved. */
    public String decrypt(String stored, String aad) {
        String sealed = stored.substring(stored.indexOf(':') + 1);
        return new String(AesGcm.open(ring.key(keyId(stored)), aad, sealed), StandardCharsets.UTF_8);
    }

    /** Id of the key that {@code stored} was encrypted with. */
    public static String keyId(String stored) {
        return stored.substring(0, stored.indexOf(':'));
    }
}
