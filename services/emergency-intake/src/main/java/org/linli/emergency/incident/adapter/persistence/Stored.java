package org.linli.emergency.incident.adapter.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads columns. */
final class Stored {

    private Stored() {}

    /** A column that the state of a row guarantees to be filled. */
    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a column that this state needs is empty");
        }
        return value;
    }

    /** A time as native queries return it. */
    static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
