package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.dispatch.order.domain.Matching;
import org.linli.dispatch.order.domain.OfferId;
import org.linli.dispatch.order.domain.Offered;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Step;
import org.linli.kernel.OrderId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** What time does to an order: an offer lapses, a question goes unanswered. An order somebody holds is left alone. */
@ApplicationScoped
@UnitOfWork
public class LapseOffers {

    private final Orders orders;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    LapseOffers(Orders orders, Recorder recorder, Ids ids, Clock clock) {
        this.orders = orders;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lets the order's offer lapse, or gives up waiting for matching, if that is due. */
    public Uni<Void> lapse(OrderId order) {
        return orders.takeIfFree(order)
                .map(found -> found.flatMap(known -> decide(known.order(), clock.instant())))
                .chain(step -> recorder.recordIfAny(step, Actor.SYSTEM));
    }

    private Optional<Step<? extends ServiceOrder>> decide(ServiceOrder order, Instant at) {
        return switch (order) {
            case Offered offered
            when offered.offer().isExpired(at) -> Optional.of(offered.lapse(new OfferId(ids.next()), at));
            case Matching matching
            when !matching.question().answerDue().isAfter(at) -> Optional.of(matching.unanswered(at));
            default -> Optional.empty();
        };
    }
}
