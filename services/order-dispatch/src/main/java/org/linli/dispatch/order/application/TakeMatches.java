package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.domain.Candidate;
import org.linli.dispatch.order.domain.Matching;
import org.linli.dispatch.order.domain.OfferId;
import org.linli.dispatch.order.domain.QuestionId;
import org.linli.dispatch.order.domain.Queued;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Shortfall;
import org.linli.dispatch.order.domain.Step;
import org.linli.kernel.OrderId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** Takes the answers of matching. An answer to any question but the order's current one changes nothing. */
@ApplicationScoped
@UnitOfWork
public class TakeMatches {

    private final Orders orders;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    TakeMatches(Orders orders, Recorder recorder, Ids ids, Clock clock) {
        this.orders = orders;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** Candidates are there: the best one gets the offer, even late, if nobody has taken the order up. */
    public Uni<Void> ranked(OrderId order, QuestionId question, List<Candidate> candidates) {
        return orders.take(order)
                .map(found -> found.flatMap(known -> ranked(known.order(), question, candidates)))
                .chain(step -> recorder.recordIfAny(step, Actor.SYSTEM));
    }

    /** Nobody fits. */
    public Uni<Void> shortfall(OrderId order, QuestionId question, Shortfall why) {
        return orders.take(order)
                .map(found -> found.flatMap(known -> shortfall(known.order(), question, why)))
                .chain(step -> recorder.recordIfAny(step, Actor.SYSTEM));
    }

    private Optional<Step<? extends ServiceOrder>> ranked(
            ServiceOrder order, QuestionId question, List<Candidate> candidates) {
        return switch (order) {
            case Matching asked
            when asked.question().id().equals(question) ->
                Optional.of(asked.ranked(candidates, new OfferId(ids.next()), clock.instant()));
            case Queued late
            when late.unanswered().filter(question::equals).isPresent() ->
                Optional.of(late.ranked(candidates, new OfferId(ids.next()), clock.instant()));
            default -> Optional.empty();
        };
    }

    private Optional<Step<? extends ServiceOrder>> shortfall(ServiceOrder order, QuestionId question, Shortfall why) {
        return switch (order) {
            case Matching asked
            when asked.question().id().equals(question) -> Optional.of(asked.shortfall(why, clock.instant()));
            case Queued late
            when late.unanswered().filter(question::equals).isPresent() ->
                Optional.of(late.shortfall(why, clock.instant()));
            default -> Optional.empty();
        };
    }
}
