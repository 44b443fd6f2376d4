package org.linli.sample.good.order.adapter.persistence;

import io.smallrye.mutiny.Uni;
import org.linli.sample.good.order.application.GoodOrders;
import org.linli.sample.good.order.domain.GoodOrder;

/** Saves one after the other. */
class SqlGoodOrders implements GoodOrders {

    @Override
    public Uni<Void> save(GoodOrder order) {
        return Uni.createFrom().voidItem();
    }
}
