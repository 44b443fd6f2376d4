package org.linli.kernel;

import java.util.UUID;

/** Identifies a facility (服务站点). A UUIDv7 given by the owning service. */
public record FacilityId(UUID value) {

    /** Parses the canonical text form; throws {@link IllegalArgumentException} on anything else. */
    public static FacilityId of(String text) {
        return new FacilityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
