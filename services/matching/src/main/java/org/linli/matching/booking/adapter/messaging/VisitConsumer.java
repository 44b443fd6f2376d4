package org.linli.matching.booking.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.matching.booking.application.Booking;
import org.linli.matching.booking.application.Bookings;
import org.linli.messaging.EventConsumer;
import org.linli.messaging.EventHandlers;

/** Keeps bookings from the visits that order-dispatch plans and ends. */
@ApplicationScoped
class VisitConsumer {

    private static final String COMPLETED = "COMPLETED";

    private final EventConsumer events;
    private final Bookings bookings;
    private final EventHandlers handlers;

    VisitConsumer(EventConsumer events, Bookings bookings) {
        this.events = events;
        this.bookings = bookings;
        this.handlers =
                EventHandlers.none().on(VisitPlanned.TYPE, this::planned).on(VisitEnded.TYPE, this::ended);
    }

    @Incoming("visits")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        return events.handle("matching.visit", message, handlers);
    }

    private Uni<Void> planned(VisitPlanned visit) {
        return bookings.plan(new Booking(
                new OrderId(visit.orderId()),
                new ResidentId(visit.residentId()),
                visit.visitVersion(),
                visit.caregivers().stream().map(CaregiverId::new).toList(),
                new TimeWindow(visit.plannedStart(), visit.plannedEnd()),
                place(visit)));
    }

    private static Optional<Booking.TakenPlace> place(VisitPlanned visit) {
        return visit.facilityId() == null || visit.itemKind() == null
                ? Optional.empty()
                : Optional.of(new Booking.TakenPlace(new FacilityId(visit.facilityId()), visit.itemKind()));
    }

    private Uni<Void> ended(VisitEnded visit) {
        return bookings.end(
                new OrderId(visit.orderId()),
                new ResidentId(visit.residentId()),
                visit.visitVersion(),
                visit.outcome().equals(COMPLETED));
    }
}
