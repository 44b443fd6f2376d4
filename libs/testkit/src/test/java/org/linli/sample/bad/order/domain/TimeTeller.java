package org.linli.sample.bad.order.domain;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Breaks time-and-ids-are-given, by a call and by a method reference. */
public class TimeTeller {

    private final Supplier<UUID> ids = UUID::randomUUID;

    public String told() {
        return Instant.now() + " " + ids.get();
    }
}
