package org.linli.kernel;

import java.util.UUID;

/** Identifies an old person (老年人). A UUIDv7 given by the owning service. */
public record ResidentId(UUID value) {

    /** Parses the canonical text form; throws {@link IllegalArgumentException} on anything else. */
    public static ResidentId of(String text) {
        return new ResidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
