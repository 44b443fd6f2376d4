package org.linli.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts one field: AES-256-GCM, random 96-bit IV, written as {@code keyId:base64(iv|ciphertext|tag)}. The place
 * ({@code table|column|rowId}) is authenticated with it, so that a value copied to another row does not decrypt. Thread
 * safe.
 */
public final class FieldCipher {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    /** Encrypts with the active key of {@code ring} and decrypts with any of its keys. */
    public FieldCipher(KeyRing ring) {
        this.ring = ring;
    }

    /** Encrypts {@code clear} for the place {@code aad}. */
    public String encrypt(String clear, String aad) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, key(ring.activeId()), iv, aad, clear.getBytes(StandardCharsets.UTF_8), 0);
        byte[] out = Arrays.copyOf(iv, iv.length + sealed.length);
        System.arraycopy(sealed, 0, out, iv.length, sealed.length);
        return ring.activeId() + ":" + Base64.getEncoder().encodeToString(out);
    }

    /** Decrypts; throws {@link IllegalStateException} when the key is unknown or the value was tampered with or moved. */
    public String decrypt(String stored, String aad) {
        byte[] in = Base64.getDecoder().decode(stored.substring(stored.indexOf(':') + 1));
        byte[] iv = Arrays.copyOf(in, IV_BYTES);
        return new String(run(Cipher.DECRYPT_MODE, key(keyId(stored)), iv, aad, in, IV_BYTES), StandardCharsets.UTF_8);
    }

    /** Id of the key that {@code stored} was encrypted with. */
    public static String keyId(String stored) {
        return stored.substring(0, stored.indexOf(':'));
    }

    private SecretKey key(String id) {
        SecretKey key = ring.keys().get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "no key with id " + id + ". Maybe it was removed from the key ring too early.");
        }
        return key;
    }

    private static byte[] run(int mode, SecretKey key, byte[] iv, String aad, byte[] in, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(aad.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(in, offset, in.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the field could not be read or written: wrong key, place or content", e);
        }
    }
}
