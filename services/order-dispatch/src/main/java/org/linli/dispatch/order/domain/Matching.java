package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Put to matching; its answer must name the question. */
public record Matching(Dossier dossier, Question question) implements Waiting {

    /** Candidates are there: the best one gets the offer. */
    public Step<Waiting> ranked(List<Candidate> candidates, OfferId offer, Instant at) {
        return Dispatching.next(dossier.withCandidates(candidates), offer, at);
    }

    /** Nobody fits: a dispatcher must find a way. */
    public Step<Queued> shortfall(Shortfall why, Instant at) {
        return Dispatching.queue(
                new Queued(dossier, QueueReason.SHORTFALL, at, Optional.empty(), Optional.of(why)), at);
    }

    /** No answer in time: a dispatcher takes over, and a late answer still helps. */
    public Step<Queued> unanswered(Instant at) {
        return Dispatching.queue(
                new Queued(dossier, QueueReason.MATCHING_UNAVAILABLE, at, Optional.of(question.id()), Optional.empty()),
                at);
    }
}
