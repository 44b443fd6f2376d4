package org.linli.dispatch.order.adapter.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as native queries return them. */
final class Moments {

    private Moments() {}

    static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
