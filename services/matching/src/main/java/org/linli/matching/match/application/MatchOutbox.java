package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.linli.matching.match.domain.Demand;

/** Publishes answers. */
public interface MatchOutbox {

    /** Appends the answer to the current unit of work. */
    Uni<Void> append(Demand demand, Answer answer, Instant at);
}
