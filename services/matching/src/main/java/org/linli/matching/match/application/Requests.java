package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.OrderId;
import org.linli.matching.match.domain.Demand;
import org.linli.security.Scope;

/** The questions of order-dispatch and their answers, durable. */
public interface Requests {

    /** Stores a question in the current unit of work; false when it is already there. */
    Uni<Boolean> add(Demand demand, Instant askedAt, Instant receivedAt, Instant dueAt);

    /** The question, unless it is answered or given up. */
    Uni<Optional<OpenRequest>> open(UUID requestId);

    /** Leaves an open question until {@code dueAt}; {@code parkedSince} says since when something is missing. */
    Uni<Void> park(UUID requestId, Optional<Instant> parkedSince, Instant dueAt);

    /** Notes that answering an open question failed; tells since when it does, empty when the question is not open. */
    Uni<Optional<Instant>> failed(UUID requestId, Instant at, String failure);

    /** Leaves an open question unanswered for good. */
    Uni<Void> abandon(UUID requestId);

    /**
     * Takes open questions that are due, the longest waiting first, and moves them to {@code nextDue} so that no other
     * replica takes them meanwhile.
     */
    Uni<List<UUID>> claimDue(Instant now, Instant nextDue, int limit);

    /** Marks as answered and keeps the explanation, in the current unit of work; false when somebody was faster. */
    Uni<Boolean> answered(UUID requestId, Instant at, Explanation explanation);

    /** The latest question of an order that the scope may see, answered or not. */
    Uni<Optional<ExplainedOrder>> latest(OrderId order, Scope scope);
}
