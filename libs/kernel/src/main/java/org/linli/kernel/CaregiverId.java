package org.linli.kernel;

import java.util.UUID;

/** Identifies a caregiver (养老护理员). A UUIDv7 given by the owning service. */
public record CaregiverId(UUID value) {

    /** Parses the canonical text form; throws {@link IllegalArgumentException} on anything else. */
    public static CaregiverId of(String text) {
        return new CaregiverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
