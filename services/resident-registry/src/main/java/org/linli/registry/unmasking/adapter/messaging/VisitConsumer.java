package org.linli.registry.unmasking.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.messaging.EventConsumer;
import org.linli.messaging.EventHandlers;
import org.linli.registry.unmasking.application.VisitAccess;

/** Follows which crew visits whom. */
@ApplicationScoped
class VisitConsumer {

    private final EventConsumer events;
    private final EventHandlers handlers;

    VisitConsumer(EventConsumer events, VisitAccess visits) {
        this.events = events;
        this.handlers = EventHandlers.none()
                .on(VisitPlanned.TYPE, event -> visits.planned(planned(event)))
                .on(
                        VisitEnded.TYPE,
                        event -> visits.ended(event.orderId(), event.residentId(), event.visitVersion(), event.at()));
    }

    @Incoming("visits")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        return events.handle("resident-registry.visits", message, handlers);
    }

    private static VisitAccess.Planned planned(VisitPlanned event) {
        return new VisitAccess.Planned(
                event.orderId(),
                event.residentId(),
                event.visitVersion(),
                event.providerId(),
                event.caregivers(),
                event.plannedStart(),
                event.plannedEnd());
    }
}
