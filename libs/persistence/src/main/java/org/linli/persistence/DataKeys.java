package org.linli.persistence;

import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and opens the keys of owners: random AES-256 keys, wrapped by the vault's keys with AES-256-GCM and the owner's
 * name authenticated, so that a key copied to another owner does not open. No database, no waiting: many are made in a
 * loop. Thread safe.
 */
public final class DataKeys {

    private static final int KEY_BYTES = 32;

    private final KeyRing ring;

    /** Wraps with the active key of {@code ring} and unwraps with any of its keys. */
    public DataKeys(KeyRing ring) {
        this.ring = ring;
    }

    /** A new random key of {@code owner}. */
    public DataKey create(String owner) {
        byte[] bytes = new byte[KEY_BYTES];
        AesGcm.RANDOM.nextBytes(bytes);
        return wrap(new SecretKeySpec(bytes, "AES"), owner);
    }

    /**
     * Opens a stored key; throws {@link IllegalStateException} when the vault key is unknown, or the stored key was
     * tampered with or belongs to somebody else.
     */
    public DataKey open(String keyId, String wrapped, String owner) {
        return new DataKey(keyId, wrapped, unwrap(keyId, wrapped, owner));
    }

    /** The same key wrapped by the active key of the ring; what it encrypted stays as it is. */
    public DataKey rewrap(String keyId, String wrapped, String owner) {
        return wrap(unwrap(keyId, wrapped, owner), owner);
    }

    /** Id of the vault key that wraps new keys. */
    public String activeId() {
        return ring.activeId();
    }

    /** Ids of all vault keys at hand. */
    public Set<String> ids() {
        return ring.keys().keySet();
    }

    private DataKey wrap(SecretKey key, String owner) {
        return new DataKey(
                ring.activeId(),
                AesGcm.seal(ring.key(ring.activeId()), place(ring.activeId(), owner), key.getEncoded()),
                key);
    }

    private SecretKey unwrap(String keyId, String wrapped, String owner) {
        return new SecretKeySpec(AesGcm.open(ring.key(keyId), place(keyId, owner), wrapped), "AES");
    }

    private static String place(String keyId, String owner) {
        return "data-key|" + keyId + '|' + owner;
    }
}
