package org.linli.dispatch.order.adapter.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.dispatch.order.domain.OrderEvent;
import org.linli.dispatch.order.domain.OrderEvent.Rated;
import org.linli.dispatch.order.domain.OrderEvent.VisitEnded;
import org.linli.dispatch.order.domain.OrderEvent.VisitPlanned;
import org.linli.dispatch.order.domain.VisitOutcome;

/** What facts do to tables beside the order's own rows: bookings, places at facilities, released visits, the rating. */
@ApplicationScoped
class StepEffects {

    private static final String RELEASE_VISITS = "update visit set active = false where order_id = :order and active";
    private static final String RATE = """
            insert into rating (order_id, stars, tags, text, rated_by, rated_at)
            values (:order, :stars, :tags, :text, :by, :at)
            """;

    private final Bookings bookings;
    private final FacilityPlaces places;

    StepEffects(Bookings bookings, FacilityPlaces places) {
        this.bookings = bookings;
        this.places = places;
    }

    Uni<Void> apply(Mutiny.Session session, List<OrderEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> apply(session, event))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> apply(Mutiny.Session session, OrderEvent event) {
        return switch (event) {
            case VisitPlanned planned ->
                planned.place()
                        .map(place -> places.take(session, planned.order(), place))
                        .orElseGet(() -> bookings.book(session, planned.order(), planned.assignment()));
            case VisitEnded ended -> end(session, ended);
            case Rated rated -> rate(session, rated);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> end(Mutiny.Session session, VisitEnded ended) {
        Uni<Void> released = bookings.release(session, ended.order());
        return ended.outcome() == VisitOutcome.COMPLETED
                ? released
                : released.chain(() -> places.release(session, ended.order()))
                        .chain(() -> session.createNativeQuery(RELEASE_VISITS)
                                .setParameter("order", ended.order().value())
                                .executeUpdate()
                                .replaceWithVoid());
    }

    private static Uni<Void> rate(Mutiny.Session session, Rated rated) {
        return session.createNativeQuery(RATE)
                .setParameter("order", rated.order().value())
                .setParameter("stars", rated.rating().stars())
                .setParameter("tags", rated.rating().tags().toArray(String[]::new))
                .setParameter("text", rated.rating().text().orElse(null))
                .setParameter("by", rated.rating().ratedBy())
                .setParameter("at", rated.at())
                .executeUpdate()
                .replaceWithVoid();
    }
}
