package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.linli.dispatch.order.domain.Cancellation;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.Facility;
import org.linli.dispatch.order.domain.OfferId;
import org.linli.dispatch.order.domain.Unfinished;
import org.linli.dispatch.order.domain.Waiting;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** What a dispatcher does with an order: offer it to a chosen provider, have it matched again, cancel it. */
@ApplicationScoped
@UnitOfWork
public class DispatchOrders {

    private final Orders orders;
    private final Directory directory;
    private final Recorder recorder;
    private final Questions questions;
    private final Ids ids;
    private final Clock clock;

    DispatchOrders(Orders orders, Directory directory, Recorder recorder, Questions questions, Ids ids, Clock clock) {
        this.orders = orders;
        this.directory = directory;
        this.recorder = recorder;
        this.questions = questions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Offers the order to the provider, for a service at a facility with that; another open offer is withdrawn. */
    public Uni<Versioned> offer(By by, OrderId order, long seen, ProviderId provider, Optional<FacilityId> facility) {
        return orders.take(order, by.scope())
                .map(found -> found.seen(seen).as(Waiting.class, DispatchError.NOT_WAITING))
                .chain(waiting -> directory
                        .provider(provider)
                        .chain(chosen -> place(facility)
                                .map(place ->
                                        waiting.offerTo(chosen, place, new OfferId(ids.next()), clock.instant()))))
                .chain(step -> recorder.record(step, by.actor()));
    }

    private Uni<Optional<Facility>> place(Optional<FacilityId> facility) {
        return facility.map(id -> directory.facility(id).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Puts the order to matching again; an open offer is withdrawn. */
    public Uni<Versioned> matchAgain(By by, OrderId order, long seen) {
        return orders.take(order, by.scope())
                .map(found -> found.seen(seen).as(Waiting.class, DispatchError.NOT_WAITING))
                .map(waiting -> waiting.askAgain(questions.next(clock.instant()), clock.instant()))
                .chain(step -> recorder.record(step, by.actor()));
    }

    /** Cancels the order; an open offer is withdrawn, a crew released. */
    public Uni<Versioned> cancel(By by, OrderId order, long seen, Cancellation why) {
        return orders.take(order, by.scope())
                .map(found -> found.seen(seen).as(Unfinished.class, DispatchError.ORDER_ENDED))
                .chain(unfinished -> recorder.record(unfinished.cancel(why, clock.instant()), by.actor()));
    }
}
