package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.Refusal;

/**
 * Done and proven; the moment at which money is captured.
 *
 * @param dossier what it carries
 * @param assignment who did it
 * @param at when the last crew member left
 * @param stars 1 to 5 once it is rated
 */
public record Completed(Dossier dossier, Assignment assignment, Instant at, Optional<Integer> stars)
        implements ServiceOrder {

    /** The resident or a relative says how it was, once. */
    public Step<Completed> rate(Rating rating, Instant now) {
        if (stars.isPresent()) {
            throw Refusal.of(DispatchError.ALREADY_RATED, "this order was rated before");
        }
        return Step.to(
                new Completed(dossier, assignment, at, Optional.of(rating.stars())),
                new OrderEvent.Rated(id(), assignment.provider(), rating, now));
    }
}
