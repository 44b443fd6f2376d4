package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.domain.Departure;
import org.linli.kernel.OrderId;
import org.linli.kernel.ResidentId;

/**
 * What news of residents means for orders that are open, kept in the transaction that stores the news until somebody has
 * acted on it.
 */
public interface ResidentNews {

    /** Open orders of residents who are gone, but for those in service of which a dispatcher has been told. */
    Uni<List<OrderId>> ordersOfDeparted(int limit);

    /** Why the resident is gone, if she is and has open orders. */
    Uni<Optional<Departure>> departure(ResidentId resident);

    /** Forgets those who are gone and have no open order any more. */
    Uni<Void> forgetSettled();

    /** Orders whose resident has another home point since the crew was named. */
    Uni<List<OrderId>> ordersWithNewHome(int limit);

    /** The order's new home has been seen to. */
    Uni<Void> forgetHome(OrderId order);
}
