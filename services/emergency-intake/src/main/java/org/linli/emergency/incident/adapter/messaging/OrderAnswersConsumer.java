package org.linli.emergency.incident.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.linli.contracts.dispatch.v1.OrderRefused;
import org.linli.contracts.dispatch.v1.OrderRequested;
import org.linli.emergency.incident.application.ConvertToOrder;
import org.linli.emergency.incident.application.IncidentOrder.Answer;
import org.linli.emergency.incident.application.IncidentOrder.Refused;
import org.linli.messaging.EventConsumer;
import org.linli.messaging.EventHandlers;

/** Takes what order-dispatch says to the orders that operators have asked for. */
@ApplicationScoped
class OrderAnswersConsumer {

    private final EventConsumer events;
    private final ConvertToOrder orders;
    private final EventHandlers handlers;

    OrderAnswersConsumer(EventConsumer events, ConvertToOrder orders) {
        this.events = events;
        this.orders = orders;
        this.handlers =
                EventHandlers.none().on(OrderRequested.TYPE, this::placed).on(OrderRefused.TYPE, this::refused);
    }

    @Incoming("orders")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        return events.handle("emergency-intake.orders", message, handlers);
    }

    private Uni<Void> placed(OrderRequested event) {
        return orders.answered(event.orderId(), new Answer(Optional.empty(), event.at()));
    }

    private Uni<Void> refused(OrderRefused event) {
        return orders.answered(
                event.orderId(), new Answer(Optional.of(new Refused(event.code(), event.detail())), event.at()));
    }
}
