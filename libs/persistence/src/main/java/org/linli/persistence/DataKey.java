package org.linli.persistence;

import java.util.Map;
import javax.crypto.SecretKey;

/**
 * The key of one owner, such as one resident: encrypts the owner's fields. It is stored only wrapped, and once the
 * wrapped form is deleted, what it encrypted can never be read again.
 */
public final class DataKey {

    /** Id of an owner's own key in the fields it encrypts. */
    public static final String OWN = "own";

    private final String keyId;
    private final String wrapped;
    private final FieldCipher cipher;

    DataKey(String keyId, String wrapped, SecretKey key) {
        this.keyId = keyId;
        this.wrapped = wrapped;
        this.cipher = new FieldCipher(new KeyRing(OWN, Map.of(OWN, key)));
    }

    /** Id of the vault key that wraps it, to be stored beside {@link #wrapped}. */
    public String keyId() {
        return keyId;
    }

    /** What is stored of it. */
    public String wrapped() {
        return wrapped;
    }

    /** Encrypts and decrypts the owner's fields. */
    public FieldCipher cipher() {
        return cipher;
    }
}
