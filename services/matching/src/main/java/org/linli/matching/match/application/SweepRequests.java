package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.linli.matching.MatchingConfig;

/**
 * Finds open questions that are due: parked ones, and those whose replica died between storing and answering. Safe with
 * several replicas.
 */
@ApplicationScoped
public class SweepRequests {

    private static final int BATCH = 50;

    private final Requests requests;
    private final AnswerQueue queue;
    private final MatchingConfig config;
    private final Clock clock;

    SweepRequests(Requests requests, AnswerQueue queue, MatchingConfig config, Clock clock) {
        this.requests = requests;
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    /** Hands what is due to {@link AnswerRequests}. */
    public Uni<Void> sweep() {
        Instant now = clock.instant();
        return requests.claimDue(now, now.plus(config.requests().lease()), BATCH)
                .invoke(due -> due.forEach(queue::add))
                .replaceWithVoid();
    }
}
