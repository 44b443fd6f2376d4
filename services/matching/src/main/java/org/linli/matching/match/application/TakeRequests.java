package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.linli.matching.MatchingConfig;
import org.linli.matching.match.domain.Demand;
import org.linli.persistence.UnitOfWork;

/** Stores a question before it is acknowledged; it is answered after the commit, here or by another replica. */
@ApplicationScoped
@UnitOfWork
public class TakeRequests {

    private final Requests requests;
    private final AnswerQueue queue;
    private final MatchingConfig config;
    private final Clock clock;

    TakeRequests(Requests requests, AnswerQueue queue, MatchingConfig config, Clock clock) {
        this.requests = requests;
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    /** Stores the question once, however often it comes. */
    public Uni<Void> take(Demand demand, Instant askedAt) {
        Instant now = clock.instant();
        return requests.add(demand, askedAt, now, now.plus(config.requests().lease()))
                .invoke(added -> {
                    if (added) {
                        queue.addAfterCommit(demand.requestId());
                    }
                })
                .replaceWithVoid();
    }
}
