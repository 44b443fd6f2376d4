package org.linli.dispatch.order.adapter.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.dispatch.order.domain.OrderEvent;
import org.linli.persistence.AfterCommit;

/** Counts what became of offers and orders, once it is committed. */
@ApplicationScoped
class OrderMetrics {

    private final MeterRegistry registry;

    OrderMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(OrderEvent event) {
        switch (event) {
            case OrderEvent.Offered fact -> later("linli.dispatch.offers", "event", "offered");
            case OrderEvent.Accepted fact -> later("linli.dispatch.offers", "event", "accepted");
            case OrderEvent.OfferDeclined fact -> later("linli.dispatch.offers", "event", "declined");
            case OrderEvent.OfferExpired fact -> later("linli.dispatch.offers", "event", "lapsed");
            case OrderEvent.OfferWithdrawn fact -> later("linli.dispatch.offers", "event", "withdrawn");
            case OrderEvent.Queued fact ->
                later("linli.dispatch.queued", "reason", fact.reason().name());
            case OrderEvent.Completed fact -> later("linli.dispatch.orders", "event", "completed");
            case OrderEvent.Cancelled fact -> later("linli.dispatch.orders", "event", "cancelled");
            case OrderEvent.Failed fact -> later("linli.dispatch.orders", "event", "failed");
            default -> {}
        }
    }

    private void later(String counter, String tag, String value) {
        AfterCommit.run(() -> registry.counter(counter, tag, value).increment());
    }
}
