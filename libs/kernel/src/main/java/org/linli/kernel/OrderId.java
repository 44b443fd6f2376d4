package org.linli.kernel;

import java.util.UUID;

/** Identifies a service order (服务工单). A UUIDv7 given by the owning service. */
public record OrderId(UUID value) {

    /** Parses the canonical text form; throws {@link IllegalArgumentException} on anything else. */
    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
