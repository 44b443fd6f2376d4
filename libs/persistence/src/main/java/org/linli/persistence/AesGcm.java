package org.linli.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random 96-bit IV (NIST SP 800-38D §8.2.2), written as Base64 of {@code iv|ciphertext|tag}. */
final class AesGcm {

    static final SecureRandom RANDOM = new SecureRandom();
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    static String seal(SecretKey key, String aad, byte[] clear) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, iv, aad, clear, 0);
        byte[] out = Arrays.copyOf(iv, iv.length + sealed.length);
        System.arraycopy(sealed, 0, out, iv.length, sealed.length);
        return Base64.getEncoder().encodeToString(out);
    }

    static byte[] open(SecretKey key, String aad, String sealed) {
        byte[] in = Base64.getDecoder().decode(sealed);
        return run(Cipher.DECRYPT_MODE, key, Arrays.copyOf(in, IV_BYTES), aad, in, IV_BYTES);
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
