package org.linli.registry.resident.adapter.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.CitizenId;
import org.linli.kernel.PhoneNumber;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.DataKey;
import org.linli.persistence.DataKeys;

/**
 * The personal-data vault: gives every resident a key of her own, opens it again, and makes the blind indexes that find
 * people by equality. Nothing of it waits, so that many residents are sealed in a loop.
 */
@ApplicationScoped
class Vault {

    private final DataKeys keys;
    private final BlindIndex index;
    private final ObjectMapper json;

    Vault(DataKeys keys, BlindIndex index, ObjectMapper json) {
        this.keys = keys;
        this.index = index;
        this.json = json;
    }

    /** A new resident's safe, with a new key. */
    Safe create(UUID resident) {
        return new Safe(resident, keys.create(owner(resident)), json);
    }

    /** A resident's safe, by the stored key. */
    Safe open(UUID resident, String keyId, String wrapped) {
        return new Safe(resident, keys.open(keyId, wrapped, owner(resident)), json);
    }

    /** A resident's stored key, wrapped by the active vault key. */
    DataKey rewrap(UUID resident, String keyId, String wrapped) {
        return keys.rewrap(keyId, wrapped, owner(resident));
    }

    /** Id of the vault key that wraps new keys. */
    String activeId() {
        return keys.activeId();
    }

    /** Ids of all vault keys at hand. */
    Set<String> keyIds() {
        return keys.ids();
    }

    String index(CitizenId number) {
        return index.of("resident.identity_number", number.value());
    }

    String index(PhoneNumber number) {
        return index.of("resident.phone", number.e164());
    }

    /** The index of what another system calls a resident. */
    String externalIndex(String externalRef) {
        return index.of("resident.external_ref", externalRef);
    }

    /** A short index for tables of many rows: 64 of the 256 bits, so that two texts share one practically never. */
    long token(String kind, String text) {
        return HexFormat.fromHexDigitsToLong(index.of("resident.token." + kind, text), 0, Long.BYTES * 2);
    }

    private static String owner(UUID resident) {
        return "resident|" + resident;
    }
}
