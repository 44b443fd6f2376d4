package org.linli.registry.audit.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.linli.registry.audit.domain.Seal;

/** How long data is kept, and cutting the access log. Needs an open unit of work. */
public interface Retention {

    /**
     * How long a class of data is kept.
     *
     * @param dataClass the class
     * @param kept how long, as PostgreSQL writes it
     * @param source why that long
     */
    record Policy(String dataClass, String kept, String source) {}

    /** The policies in force today. */
    Uni<List<Policy>> policies();

    /** Number of the last link up to which every line has been kept long enough; the last of the chain never has. */
    Uni<Long> expiredUpTo(Instant now);

    /** Deletes the links up to one with their lines, so that the chain begins behind it. */
    Uni<Void> cut(Seal upTo, long lines, Instant at);
}
