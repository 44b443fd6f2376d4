package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Waits for a dispatcher.
 *
 * @param dossier what it carries
 * @param reason why
 * @param since since when
 * @param unanswered the question that matching has not answered, if it still may
 * @param shortfall why matching found nobody, if it said so
 */
public record Queued(
        Dossier dossier,
        QueueReason reason,
        Instant since,
        Optional<QuestionId> unanswered,
        Optional<Shortfall> shortfall)
        implements Waiting {

    /** Matching answered late and nobody took the order up: on with the best candidate. */
    public Step<Waiting> ranked(List<Candidate> candidates, OfferId offer, Instant at) {
        return Dispatching.next(dossier.withCandidates(candidates), offer, at);
    }

    /** Matching answered late that nobody fits: still queued, but now we know why. */
    public Step<Queued> shortfall(Shortfall why, Instant at) {
        return Dispatching.queue(
                new Queued(dossier, QueueReason.SHORTFALL, since, Optional.empty(), Optional.of(why)), at);
    }
}
