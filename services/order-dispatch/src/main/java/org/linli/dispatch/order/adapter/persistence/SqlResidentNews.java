package org.linli.dispatch.order.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.linli.dispatch.order.application.ResidentNews;
import org.linli.dispatch.order.domain.Departure;
import org.linli.kernel.OrderId;
import org.linli.kernel.ResidentId;

/** {@link ResidentNews} in tables that triggers on the snapshots fill. */
@ApplicationScoped
class SqlResidentNews implements ResidentNews {

    private static final String DEPARTED = """
            select o.id from resident_departure d join service_order o on o.resident_id = d.resident_id
             where o.state not in ('COMPLETED', 'CANCELLED', 'FAILED')
               and not (o.state = 'IN_SERVICE' and exists (
                     select 1 from exception_report e where e.order_id = o.id and e.kind = 'RESIDENT_' || d.departure))
             limit $1
            """;
    private static final String DEPARTURE = "select departure from resident_departure where resident_id = :resident";
    private static final String FORGET_SETTLED = """
            delete from resident_departure where resident_id in (
              select d.resident_id from resident_departure d
               where not exists (select 1 from service_order o where o.resident_id = d.resident_id
                                    and o.state not in ('COMPLETED', 'CANCELLED', 'FAILED'))
               for update skip locked)
            """;
    private static final String NEW_HOMES = "select order_id as id from home_change limit $1";
    private static final String FORGET_HOME = "delete from home_change where order_id = :order";

    private final Pool pool;

    SqlResidentNews(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<OrderId>> ordersOfDeparted(int limit) {
        return ids(DEPARTED, limit);
    }

    @Override
    public Uni<Optional<Departure>> departure(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DEPARTURE, String.class)
                        .setParameter("resident", resident.value())
                        .getResultList())
                .map(found -> found.stream().findFirst().map(Departure::valueOf));
    }

    @Override
    public Uni<Void> forgetSettled() {
        return pool.query(FORGET_SETTLED).execute().replaceWithVoid();
    }

    @Override
    public Uni<List<OrderId>> ordersWithNewHome(int limit) {
        return ids(NEW_HOMES, limit);
    }

    @Override
    public Uni<Void> forgetHome(OrderId order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_HOME)
                        .setParameter("order", order.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<List<OrderId>> ids(String sql, int limit) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new OrderId(row.getUUID("id")))
                        .toList());
    }
}
