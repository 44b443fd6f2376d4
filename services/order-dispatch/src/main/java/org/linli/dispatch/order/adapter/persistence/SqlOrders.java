package org.linli.dispatch.order.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.Orders;
import org.linli.dispatch.order.application.Versioned;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Step;
import org.linli.kernel.CommonError;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.security.Scope;

/** {@link Orders} in PostgreSQL. Taking an order locks its row: one row, no graph. */
@ApplicationScoped
class SqlOrders implements Orders {

    private static final String TILL_INDEX = "attendance_till";
    private static final String EXPIRED = """
            select order_id as id from offer where state = 'OPEN' and expires_at <= $1 order by expires_at limit $2
            """;
    private static final String OVERDUE = """
            select id from service_order where state = 'MATCHING' and answer_due_at <= $1 order by answer_due_at limit $2
            """;

    private final OrderLoader loader;
    private final StateColumns columns;
    private final StepEffects effects;
    private final Pool pool;
    private final Clock clock;

    SqlOrders(OrderLoader loader, StateColumns columns, StepEffects effects, Pool pool, Clock clock) {
        this.loader = loader;
        this.columns = columns;
        this.effects = effects;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Versioned> take(OrderId order, Scope scope) {
        ScopeCondition condition = ScopeCondition.concerns(scope, clock.instant());
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("id", order.value());
        return one("o.id = :id and " + condition.sql() + " for no key update of o", parameters)
                .map(found -> found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such order")));
    }

    @Override
    public Uni<Optional<Versioned>> take(OrderId order) {
        return one("o.id = :id for no key update of o", Map.of("id", order.value()));
    }

    @Override
    public Uni<Optional<Versioned>> takeIfFree(OrderId order) {
        return one("o.id = :id for no key update of o skip locked", Map.of("id", order.value()));
    }

    @Override
    public Uni<Versioned> save(Step<?> step) {
        ServiceOrder order = step.order();
        return Panache.getSession()
                .chain(session -> (step.isFirst() ? created(session, order) : found(session, order))
                        .call(() -> session.mergeAll(OrderParts.settled(order)))
                        .call(session::flush)
                        .call(() -> session.mergeAll(OrderParts.current(order)))
                        .call(session::flush)
                        .call(() -> effects.apply(session, step.events()))
                        .map(row -> new Versioned(order, row.version)))
                .onFailure(SqlOrders::isTillTransactionUsed)
                .transform(failure -> Refusal.ofField(
                        DispatchError.TILL_TRANSACTION_USED,
                        "proof.tillTransactionId",
                        "this transaction of the till proves another order"));
    }

    private static boolean isTillTransactionUsed(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(TILL_INDEX)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Uni<List<OrderId>> withExpiredOffer(Instant at, int limit) {
        return ids(EXPIRED, at, limit);
    }

    @Override
    public Uni<List<OrderId>> withOverdueQuestion(Instant at, int limit) {
        return ids(OVERDUE, at, limit);
    }

    private Uni<Optional<Versioned>> one(String tail, Map<String, Object> parameters) {
        return loader.load(tail, parameters, 1).map(found -> found.stream().findFirst());
    }

    private Uni<OrderRow> found(Mutiny.Session session, ServiceOrder order) {
        return session.find(OrderRow.class, order.id().value()).chain(row -> changed(row, order));
    }

    private Uni<OrderRow> changed(OrderRow row, ServiceOrder order) {
        columns.write(order, row);
        row.changedAt = clock.instant();
        return Uni.createFrom().item(row);
    }

    /** Filled before it is persisted: Hibernate inserts what it sees at that moment. */
    private Uni<OrderRow> created(Mutiny.Session session, ServiceOrder order) {
        OrderRow row = new OrderRow();
        row.id = order.id().value();
        RequestColumns.write(order.request(), row);
        return changed(row, order).call(session::persist);
    }

    private Uni<List<OrderId>> ids(String sql, Instant at, int limit) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(at.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new OrderId(row.getUUID("id")))
                        .toList());
    }
}
