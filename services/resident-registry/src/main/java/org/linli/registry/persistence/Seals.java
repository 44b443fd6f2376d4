package org.linli.registry.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ResidentId;
import org.linli.persistence.DataKey;
import org.linli.registry.resident.application.SubjectKeys;

/** Writes values as JSON, sealed with the key of the resident they are about. */
@ApplicationScoped
public class Seals {

    private final SubjectKeys keys;
    private final ObjectMapper json;

    Seals(SubjectKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** Seals a value for its place; a resident whose key is shredded takes no more. */
    public Uni<String> seal(ResidentId resident, String column, UUID row, Object value) {
        return keys.of(resident)
                .map(key -> key.orElseThrow(() -> new IllegalStateException("resident " + resident + " has no key")))
                .map(key -> key.cipher().encrypt(write(value), place(column, row)));
    }

    /** The key of a resident, empty when it is shredded. */
    public Uni<Optional<DataKey>> key(ResidentId resident) {
        return keys.of(resident);
    }

    /** Opens a value at its place; throws {@link IllegalStateException} when it was sealed for another. */
    public <T> T open(DataKey key, String column, UUID row, String sealed, Class<T> type) {
        try {
            return json.readValue(key.cipher().decrypt(sealed, place(column, row)), type);
        } catch (JsonProcessingException e) {
            // The cause would quote the field.
            throw new IllegalStateException(place(column, row) + " does not hold its JSON");
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a field could not be written as JSON", e);
        }
    }

    private static String place(String column, UUID row) {
        return column + '|' + row;
    }
}
