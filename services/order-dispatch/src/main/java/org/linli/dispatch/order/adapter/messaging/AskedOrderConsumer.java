package org.linli.dispatch.order.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.linli.contracts.dispatch.v1.OrderRefused;
import org.linli.contracts.emergency.v1.OrderAsked;
import org.linli.dispatch.order.application.Actor;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.RequestOrder;
import org.linli.dispatch.order.application.TakeAskedOrders;
import org.linli.dispatch.order.domain.Channel;
import org.linli.dispatch.order.domain.Funding;
import org.linli.dispatch.order.domain.Urgency;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.messaging.EventConsumer;
import org.linli.messaging.EventHandlers;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;
import org.linli.security.Scope;

/** Takes the orders that operators ask for out of an incident; placed on their behalf, within their area. */
@ApplicationScoped
class AskedOrderConsumer {

    private final EventConsumer events;
    private final TakeAskedOrders orders;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final EventHandlers handlers;

    AskedOrderConsumer(EventConsumer events, TakeAskedOrders orders, Outbox outbox, Ids ids, Clock clock) {
        this.events = events;
        this.orders = orders;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.handlers = EventHandlers.none().on(OrderAsked.TYPE, this::asked);
    }

    @Incoming("asked-orders")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        return events.handle("order-dispatch.asked-orders", message, handlers);
    }

    private Uni<Void> asked(OrderAsked event) {
        return orders.place(new OrderId(event.orderId()), command(event), event.at())
                .chain(refusal -> told(event, refusal));
    }

    private static RequestOrder command(OrderAsked event) {
        return new RequestOrder(
                new By(new Actor(event.askedByRole(), event.askedBy()), new Scope.Area(event.area())),
                new ResidentId(event.residentId()),
                event.itemCode(),
                new TimeWindow(event.windowStart(), event.windowEnd()),
                Urgency.valueOf(event.urgency()),
                Funding.valueOf(event.funding()),
                Channel.PHONE,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                OptionalInt.empty());
    }

    private Uni<Void> told(OrderAsked event, Optional<Refusal> refusal) {
        return refusal.map(why -> outbox.append(List.of(OutgoingEvent.fact(
                        ids.next(),
                        OrderRefused.TYPE,
                        event.orderId(),
                        new OrderRefused(event.orderId(), why.code().name(), why.detail(), clock.instant()),
                        clock.instant()))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
