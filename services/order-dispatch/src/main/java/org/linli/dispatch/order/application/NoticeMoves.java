package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.linli.dispatch.order.domain.Accepted;
import org.linli.dispatch.order.domain.ExceptionId;
import org.linli.dispatch.order.domain.ExceptionKind;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Step;
import org.linli.kernel.OrderId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/**
 * Tells the dispatcher that a resident moved inside the city after a crew was named: the crew stays, its check-in is
 * measured from the new home, and a person decides whether the way is still right.
 */
@ApplicationScoped
@UnitOfWork
public class NoticeMoves {

    private final Orders orders;
    private final ResidentNews news;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    NoticeMoves(Orders orders, ResidentNews news, Recorder recorder, Ids ids, Clock clock) {
        this.orders = orders;
        this.news = news;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts the order before a dispatcher if its crew has not begun and nothing about the home is to be decided. */
    public Uni<Void> notice(OrderId order) {
        return orders.takeIfFree(order)
                .chain(found -> found.map(known -> notice(known.order()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> notice(ServiceOrder order) {
        return news.forgetHome(order.id()).chain(() -> recorder.recordIfAny(decide(order), Actor.SYSTEM));
    }

    private Optional<Step<? extends ServiceOrder>> decide(ServiceOrder order) {
        return order instanceof Accepted accepted && !accepted.assignment().isUndecided(ExceptionKind.HOME_CHANGED)
                ? Optional.of(accepted.notice(new ExceptionId(ids.next()), ExceptionKind.HOME_CHANGED, clock.instant()))
                : Optional.empty();
    }
}
