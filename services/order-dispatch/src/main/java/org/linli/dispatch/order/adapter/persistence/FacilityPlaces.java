package org.linli.dispatch.order.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.PlaceTaken;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;

/**
 * Places at facilities, counted by facility, kind and business date in one row each: whoever takes the last one holds that
 * row until the commit, and the next one finds it full. A database constraint stands behind the count.
 */
@ApplicationScoped
class FacilityPlaces {

    private static final String TAKE = """
            insert into facility_day as d (facility_id, kind, day, taken, places)
            values (:facility, :kind, :day, 1, :places)
            on conflict (facility_id, kind, day) do update set taken = d.taken + 1, places = excluded.places
             where d.taken < excluded.places
            """;
    private static final String REMEMBER = """
            insert into facility_place (order_id, facility_id, kind, day) values (:order, :facility, :kind, :day)
            on conflict (order_id) do update
               set facility_id = excluded.facility_id, kind = excluded.kind, day = excluded.day
            """;
    private static final String RELEASE = """
            with freed as (delete from facility_place where order_id = :order returning facility_id, kind, day)
            update facility_day d set taken = d.taken - 1 from freed f
             where d.facility_id = f.facility_id and d.kind = f.kind and d.day = f.day
            """;

    Uni<Void> take(Mutiny.Session session, OrderId order, PlaceTaken place) {
        return session.createNativeQuery(TAKE)
                .setParameter("facility", place.facility().value())
                .setParameter("kind", place.kind())
                .setParameter("day", place.day())
                .setParameter("places", place.perDay().orElse(Integer.MAX_VALUE))
                .executeUpdate()
                .invoke(taken -> requireTaken(taken, place))
                .chain(() -> session.createNativeQuery(REMEMBER)
                        .setParameter("order", order.value())
                        .setParameter("facility", place.facility().value())
                        .setParameter("kind", place.kind())
                        .setParameter("day", place.day())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Gives back the place of an order, if it has one. */
    Uni<Void> release(Mutiny.Session session, OrderId order) {
        return session.createNativeQuery(RELEASE)
                .setParameter("order", order.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static void requireTaken(int taken, PlaceTaken place) {
        if (taken == 0) {
            throw Refusal.of(
                    DispatchError.FACILITY_FULL,
                    "facility " + place.facility() + " has no place left on " + place.day()
                            + "\nMaybe decline with NO_CAPACITY, so that another facility is asked.");
        }
    }
}
