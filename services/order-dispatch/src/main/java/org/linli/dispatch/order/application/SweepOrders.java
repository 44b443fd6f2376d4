package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.linli.kernel.OrderId;

/** Looks for orders whose time has come; each is handled in a unit of work of its own, so one cannot hold up others. */
@ApplicationScoped
public class SweepOrders {

    private static final Logger LOG = Logger.getLogger(SweepOrders.class);
    private static final int BATCH = 200;

    private final Orders orders;
    private final LapseOffers lapses;
    private final Clock clock;

    SweepOrders(Orders orders, LapseOffers lapses, Clock clock) {
        this.orders = orders;
        this.lapses = lapses;
        this.clock = clock;
    }

    /** One round over what is due now. */
    public Uni<Void> sweep() {
        return orders.withExpiredOffer(clock.instant(), BATCH)
                .chain(this::lapseEach)
                .chain(() -> orders.withOverdueQuestion(clock.instant(), BATCH))
                .chain(this::lapseEach)
                .onFailure()
                .invoke(failure -> LOG.warnf("the sweep waits for the next second: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> lapseEach(List<OrderId> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::lapseOne)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> lapseOne(OrderId order) {
        return lapses.lapse(order)
                .onFailure()
                .invoke(failure -> LOG.warnf("order %s waits for the next sweep: %s", order, failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
