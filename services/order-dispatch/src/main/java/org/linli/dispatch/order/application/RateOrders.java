package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.linli.dispatch.order.domain.Completed;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.Rating;
import org.linli.kernel.OrderId;
import org.linli.persistence.UnitOfWork;

/** The resident, or a relative with consent, says how it was. */
@ApplicationScoped
@UnitOfWork
public class RateOrders {

    private final Orders orders;
    private final Recorder recorder;
    private final Clock clock;

    RateOrders(Orders orders, Recorder recorder, Clock clock) {
        this.orders = orders;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Rates a completed order, once. */
    public Uni<Versioned> rate(By by, OrderId order, Rating rating) {
        return orders.take(order, by.scope())
                .map(found ->
                        found.as(Completed.class, DispatchError.NOT_COMPLETED).rate(rating, clock.instant()))
                .chain(step -> recorder.record(step, by.actor()));
    }
}
