package org.linli.emergency.incident.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.persistence.FieldCipher;

/** What operators write about people, sealed and bound to its place. */
@ApplicationScoped
class Notes {

    private final FieldCipher cipher;

    Notes(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Nullable
    String seal(Optional<String> note, String column, UUID row) {
        return note.map(text -> cipher.encrypt(text, place(column, row))).orElse(null);
    }

    Optional<String> open(@Nullable String stored, String column, UUID row) {
        return Optional.ofNullable(stored).map(text -> cipher.decrypt(text, place(column, row)));
    }

    private static String place(String column, UUID row) {
        return column + "|" + row;
    }
}
