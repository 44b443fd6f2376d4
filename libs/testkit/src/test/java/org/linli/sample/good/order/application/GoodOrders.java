package org.linli.sample.good.order.application;

import io.smallrye.mutiny.Uni;
import org.linli.sample.good.order.domain.GoodOrder;

/** A port. */
public interface GoodOrders {

    Uni<Void> save(GoodOrder order);
}
