package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.linli.kernel.OrderId;

/**
 * Looks for orders whose time has come, or whose resident has left or moved; each is handled in a unit of work of its own,
 * so one cannot hold up others.
 */
@ApplicationScoped
public class SweepOrders {

    private static final Logger LOG = Logger.getLogger(SweepOrders.class);
    private static final int BATCH = 200;

    private final Orders orders;
    private final ResidentNews news;
    private final StopOrders stops;
    private final NoticeMoves moves;
    private final LapseOffers lapses;
    private final Clock clock;

    SweepOrders(
            Orders orders, ResidentNews news, StopOrders stops, NoticeMoves moves, LapseOffers lapses, Clock clock) {
        this.orders = orders;
        this.news = news;
        this.stops = stops;
        this.moves = moves;
        this.lapses = lapses;
        this.clock = clock;
    }

    /** One round over what is due now. */
    public Uni<Void> sweep() {
        return stop().chain(this::lapse)
                .onFailure()
                .invoke(failure -> LOG.warnf("the sweep waits for the next second: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> stop() {
        return news.ordersOfDeparted(BATCH)
                .chain(due -> each(due, stops::stop))
                .chain(news::forgetSettled)
                .chain(() -> news.ordersWithNewHome(BATCH))
                .chain(due -> each(due, moves::notice));
    }

    private Uni<Void> lapse() {
        return orders.withExpiredOffer(clock.instant(), BATCH)
                .chain(due -> each(due, lapses::lapse))
                .chain(() -> orders.withOverdueQuestion(clock.instant(), BATCH))
                .chain(due -> each(due, lapses::lapse));
    }

    private static Uni<Void> each(List<OrderId> due, Function<OrderId, Uni<Void>> handling) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(order -> one(order, handling))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Void> one(OrderId order, Function<OrderId, Uni<Void>> handling) {
        return handling.apply(order)
                .onFailure()
                .invoke(failure -> LOG.warnf("order %s waits for the next sweep: %s", order, failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
