package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Refusal;

/** What the waiting states have in common: who is asked next. */
final class Dispatching {

    private Dispatching() {}

    static Step<Matching> ask(Dossier dossier, Question question, Instant at) {
        return Step.to(
                new Matching(dossier.withCandidates(List.of()), question),
                new OrderEvent.MatchingAsked(
                        dossier.id(),
                        dossier.request(),
                        question.id(),
                        dossier.notToAsk(),
                        dossier.facilitiesNotToAsk(),
                        at));
    }

    static Step<Offered> choose(
            Dossier dossier, Provider provider, Optional<Facility> facility, OfferId id, Instant at) {
        if (dossier.request().isAtFacility() != facility.isPresent()) {
            throw Refusal.ofField(
                    DispatchError.FACILITY_NEEDED,
                    "facilityId",
                    "a facility belongs to an order for a service there, and to no other");
        }
        Candidate chosen = Candidate.chosen(provider.id(), facility.map(Facility::id));
        if (!dossier.mayAsk(chosen)) {
            throw Refusal.ofField(
                    DispatchError.PROVIDER_NOT_TO_ASK,
                    "providerId",
                    "this provider refused the order, let it lapse, or is not wanted\nMaybe choose another one.");
        }
        provider.requireContractFor(dossier.request());
        facility.ifPresent(place -> place.requireFor(dossier.request(), provider.id()));
        return offer(dossier, chosen, id, at);
    }

    /** Offers to the best candidate that was not asked before, or queues the order when there is none. */
    static Step<Waiting> next(Dossier dossier, OfferId id, Instant at) {
        return dossier.nextCandidate()
                .map(candidate -> widened(offer(dossier, candidate, id, at)))
                .orElseGet(() -> widened(queue(dossier, QueueReason.CANDIDATES_EXHAUSTED, at)));
    }

    static Step<Queued> queue(Dossier dossier, QueueReason reason, Instant at) {
        return queue(new Queued(dossier, reason, at, Optional.empty(), Optional.empty()), at);
    }

    static Step<Queued> queue(Queued queued, Instant at) {
        return Step.to(queued, new OrderEvent.Queued(queued.id(), queued.reason(), at));
    }

    private static Step<Offered> offer(Dossier dossier, Candidate candidate, OfferId id, Instant at) {
        Offer offer = new Offer(id, candidate, at, at.plus(dossier.request().answerWithin()));
        return Step.to(new Offered(dossier, offer), new OrderEvent.Offered(dossier.id(), offer, at));
    }

    private static Step<Waiting> widened(Step<? extends Waiting> step) {
        return new Step<>(step.order(), step.events());
    }
}
