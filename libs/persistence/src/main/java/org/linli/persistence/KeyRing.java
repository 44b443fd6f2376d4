package org.linli.persistence;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Named AES-256 keys, one of them active for new values; the others still read old ones.
 *
 * @param activeId id of the key for new values
 * @param keys all keys by id
 */
public record KeyRing(String activeId, Map<String, SecretKey> keys) {

    private static final int KEY_BYTES = 32;

    public KeyRing {
        keys = Map.copyOf(keys);
        if (!keys.containsKey(activeId)) {
            throw new IllegalArgumentException("the active key id is not among the keys");
        }
    }

    /**
     * Reads {@code "k2:base64,k1:base64"}; the first key is the active one. Throws {@link IllegalArgumentException} when
     * a key is not 32 bytes, without repeating it.
     */
    public static KeyRing parse(String text) {
        Map<String, SecretKey> keys = new TreeMap<>();
        String active = "";
        for (String entry : text.split(",", -1)) {
            int colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a key must be written as id:base64");
            }
            String id = entry.substring(0, colon).strip();
            byte[] bytes = Base64.getDecoder().decode(entry.substring(colon + 1).strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("key " + id + " must be 32 bytes in Base64");
            }
            keys.put(id, new SecretKeySpec(bytes, "AES"));
            active = active.isEmpty() ? id : active;
        }
        return new KeyRing(active, keys);
    }

    /** The key of this id; throws {@link IllegalStateException} when it is not in the ring. */
    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "no key with id " + id + ". Maybe it was removed from the key ring too early.");
        }
        return key;
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "KeyRing[active=" + activeId + ", ids=" + keys.keySet() + "]";
    }
}
