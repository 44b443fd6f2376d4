package org.linli.kernel;

import java.util.UUID;

/** Identifies a service provider (服务商). A UUIDv7 given by the owning service. */
public record ProviderId(UUID value) {

    /** Parses the canonical text form; throws {@link IllegalArgumentException} on anything else. */
    public static ProviderId of(String text) {
        return new ProviderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
