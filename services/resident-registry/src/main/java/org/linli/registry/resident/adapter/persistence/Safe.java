package org.linli.registry.resident.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.persistence.DataKey;

/**
 * The sealed fields of one resident: each opens only with her key and at its own place
 * ({@code resident|column|rowId}).
 */
final class Safe {

    private final UUID resident;
    private final DataKey key;
    private final ObjectMapper json;

    Safe(UUID resident, DataKey key, ObjectMapper json) {
        this.resident = resident;
        this.key = key;
        this.json = json;
    }

    DataKey key() {
        return key;
    }

    String seal(String column, Object value) {
        return seal(column, resident, value);
    }

    /** Seals a field of another row that is hers. */
    String seal(String column, UUID row, Object value) {
        try {
            return key.cipher().encrypt(json.writeValueAsString(value), place(column, row));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a field could not be written as JSON", e);
        }
    }

    @Nullable
    String sealIfAny(String column, @Nullable Object value) {
        return value == null ? null : seal(column, value);
    }

    <T> T open(String column, String sealed, Class<T> type) {
        return open(column, resident, sealed, type);
    }

    /** Opens a field of another row that is hers. */
    <T> T open(String column, UUID row, String sealed, Class<T> type) {
        try {
            return json.readValue(key.cipher().decrypt(sealed, place(column, row)), type);
        } catch (JsonProcessingException e) {
            // The cause would quote the field.
            throw new IllegalStateException("column " + column + " of row " + row + " does not hold its JSON");
        }
    }

    <T> @Nullable T openIfAny(String column, @Nullable String sealed, Class<T> type) {
        return sealed == null ? null : open(column, sealed, type);
    }

    private static String place(String column, UUID row) {
        return "resident|" + column + '|' + row;
    }
}
