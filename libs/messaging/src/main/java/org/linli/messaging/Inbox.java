package org.linli.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.linli.persistence.UnitOfWork;

/** Remembers which events had their effect, in the transaction of the effect: five deliveries, one effect. */
@ApplicationScoped
class Inbox {

    /** Runs {@code effect} unless {@code consumer} has already applied the event. */
    @UnitOfWork
    Uni<Void> once(String consumer, String eventId, Supplier<Uni<?>> effect) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into inbox (consumer, event_id) values (:consumer, :event) on conflict do nothing")
                        .setParameter("consumer", consumer)
                        .setParameter("event", eventId)
                        .executeUpdate())
                .chain(inserted -> inserted == 0
                        ? Uni.createFrom().voidItem()
                        : effect.get().replaceWithVoid());
    }
}
