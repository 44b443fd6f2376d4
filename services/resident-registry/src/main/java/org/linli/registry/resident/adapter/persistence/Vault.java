package org.linli.registry.resident.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.PhoneNumber;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.FieldCipher;

/**
 * The personal-data vault: seals one field of one resident so that it opens only at its own place
 * ({@code resident|column|id}), and makes the blind indexes that find people by equality.
 */
@ApplicationScoped
class Vault {

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final ObjectMapper json;

    Vault(FieldCipher cipher, BlindIndex index, ObjectMapper json) {
        this.cipher = cipher;
        this.index = index;
        this.json = json;
    }

    String seal(String column, UUID id, Object value) {
        try {
            return cipher.encrypt(json.writeValueAsString(value), place(column, id));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a field could not be written as JSON", e);
        }
    }

    @Nullable
    String sealIfAny(String column, UUID id, @Nullable Object value) {
        return value == null ? null : seal(column, id, value);
    }

    <T> T open(String column, UUID id, String sealed, Class<T> type) {
        try {
            return json.readValue(cipher.decrypt(sealed, place(column, id)), type);
        } catch (JsonProcessingException e) {
            // The cause would quote the field.
            throw new IllegalStateException("column " + column + " of resident " + id + " does not hold its JSON");
        }
    }

    <T> @Nullable T openIfAny(String column, UUID id, @Nullable String sealed, Class<T> type) {
        return sealed == null ? null : open(column, id, sealed, type);
    }

    String index(CitizenId number) {
        return index.of("resident.identity_number", number.value());
    }

    String index(PhoneNumber number) {
        return index.of("resident.phone", number.e164());
    }

    private static String place(String column, UUID id) {
        return "resident|" + column + '|' + id;
    }
}
