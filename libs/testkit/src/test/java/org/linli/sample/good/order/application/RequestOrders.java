package org.linli.sample.good.order.application;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import org.linli.sample.good.order.domain.GoodOrder;

/** A use case over a port. */
public class RequestOrders {

    private final GoodOrders orders;
    private final Clock clock;

    public RequestOrders(GoodOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    public Uni<Void> request(String id) {
        return orders.save(new GoodOrder(id, clock.instant()));
    }
}
