package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.dispatch.order.domain.Cancelled;
import org.linli.dispatch.order.domain.Completed;
import org.linli.dispatch.order.domain.Departure;
import org.linli.dispatch.order.domain.ExceptionId;
import org.linli.dispatch.order.domain.Failed;
import org.linli.dispatch.order.domain.InService;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Step;
import org.linli.dispatch.order.domain.Unfinished;
import org.linli.kernel.OrderId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/**
 * Ends the orders of residents who died or moved away: what has not begun is cancelled, about what has begun a dispatcher
 * decides. An order somebody holds is left alone.
 */
@ApplicationScoped
@UnitOfWork
public class StopOrders {

    private final Orders orders;
    private final ResidentNews news;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    StopOrders(Orders orders, ResidentNews news, Recorder recorder, Ids ids, Clock clock) {
        this.orders = orders;
        this.news = news;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stops the order if its resident is still gone. */
    public Uni<Void> stop(OrderId order) {
        return orders.takeIfFree(order)
                .chain(found -> found.map(known -> stop(known.order()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> stop(ServiceOrder order) {
        return news.departure(order.request().resident())
                .map(departed -> departed.flatMap(why -> decide(order, why, clock.instant())))
                .chain(step -> recorder.recordIfAny(step, Actor.SYSTEM));
    }

    private Optional<Step<? extends ServiceOrder>> decide(ServiceOrder order, Departure why, Instant at) {
        return switch (order) {
            case InService begun ->
                begun.assignment().has(why.kind())
                        ? Optional.empty()
                        : Optional.of(begun.notice(new ExceptionId(ids.next()), why.kind(), at));
            case Unfinished open -> Optional.of(open.cancel(why.cancellation(), at));
            case Completed done -> Optional.empty();
            case Cancelled ended -> Optional.empty();
            case Failed ended -> Optional.empty();
        };
    }
}
