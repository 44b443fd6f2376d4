package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.kernel.CommonError;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.security.Scope;

/** Shows for an order every candidate considered, in or out, and why. */
@ApplicationScoped
public class ExplainOrders {

    private final Requests requests;

    ExplainOrders(Requests requests) {
        this.requests = requests;
    }

    /** The latest question of the order; refused with {@code NOT_FOUND} when there is none in the scope. */
    public Uni<ExplainedOrder> explain(OrderId order, Scope scope) {
        return requests.latest(order, scope)
                .map(found -> found.orElseThrow(() -> Refusal.of(
                        CommonError.NOT_FOUND,
                        "no matching request of this order is known\nMaybe it has not been asked for yet.")));
    }
}
