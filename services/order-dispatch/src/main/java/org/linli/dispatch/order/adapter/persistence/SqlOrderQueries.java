package org.linli.dispatch.order.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.dispatch.order.application.HistoryEntry;
import org.linli.dispatch.order.application.Listed;
import org.linli.dispatch.order.application.Mark;
import org.linli.dispatch.order.application.OrderQueries;
import org.linli.dispatch.order.application.Versioned;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.TimeWindow;
import org.linli.security.Scope;

/** {@link OrderQueries} in PostgreSQL. */
@ApplicationScoped
class SqlOrderQueries implements OrderQueries {

    private static final String CHANGES = """
             and (o.changed_in, o.id) > (cast(cast(:changedIn as text) as xid8), cast(:after as uuid))
             and o.changed_in < pg_snapshot_xmin(pg_current_snapshot())
             order by o.changed_in, o.id""";
    private static final String QUEUE = """
             and o.queue_reason is not null
             and (case o.urgency when 'URGENT' then 0 else 1 end, o.queued_at, o.id) > (:group, :at, :after)
             order by case o.urgency when 'URGENT' then 0 else 1 end, o.queued_at, o.id""";
    private static final String OFFERS = """
            o.offered_to = :provider
             and ((select f.expires_at from offer f where f.order_id = o.id and f.state = 'OPEN'), o.id) > (:at, :after)
             order by (select f.expires_at from offer f where f.order_id = o.id and f.state = 'OPEN'), o.id""";
    private static final String VISITS = """
            o.planned_end > :from
             and (o.planned_start, o.id) > (:at, :after)
             and exists (select 1 from visit v where v.order_id = o.id and v.caregiver_id = :caregiver and v.active)
             order by o.planned_start, o.id""";
    private static final String ATTENDANCES = """
             and o.facility_id is not null and o.planned_start >= :from and o.planned_start < :to
             and (o.planned_start, o.id) > (:at, :after)
             order by o.planned_start, o.id""";
    private static final String HISTORY = """
            select e.event_id, e.type, e.at, e.actor_role from order_event e where e.order_id = :order""";

    private final OrderLoader loader;
    private final Clock clock;

    SqlOrderQueries(OrderLoader loader, Clock clock) {
        this.loader = loader;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Versioned>> find(OrderId order, Scope scope) {
        return seen("and o.id = :id", Map.of("id", order.value()), 1, scope)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Change>> changes(Filter filter, Position after, int limit, Scope scope) {
        ScopeCondition condition = ScopeCondition.sees(scope, clock.instant());
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("changedIn", Long.toString(after.changedIn()));
        parameters.put("after", after.order());
        StringBuilder where = new StringBuilder(condition.sql());
        filter.state().ifPresent(state -> {
            where.append(" and o.state = :state");
            parameters.put("state", state);
        });
        filter.resident().ifPresent(resident -> {
            where.append(" and o.resident_id = :resident");
            parameters.put("resident", resident.value());
        });
        return loader.rows(where.append(" ").append(CHANGES).toString(), parameters, limit)
                .map(rows -> rows.stream().map(this::change).toList());
    }

    @Override
    public Uni<List<Listed>> queue(Mark after, int limit, Scope scope) {
        ScopeCondition condition = ScopeCondition.sees(scope, clock.instant());
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("group", after.group());
        return listed(condition.sql() + " " + QUEUE, parameters, after, limit, Marks::inQueue);
    }

    @Override
    public Uni<List<Listed>> openOffers(ProviderId provider, Mark after, int limit) {
        return listed(OFFERS, Map.of("provider", provider.value()), after, limit, Marks::amongOffers);
    }

    @Override
    public Uni<List<Listed>> visits(CaregiverId caregiver, Instant from, Mark after, int limit) {
        return listed(VISITS, Map.of("caregiver", caregiver.value(), "from", from), after, limit, Marks::amongVisits);
    }

    @Override
    public Uni<List<Listed>> attendances(LocalDate day, Mark after, int limit, Scope scope) {
        ScopeCondition condition = ScopeCondition.sees(scope, clock.instant());
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("from", day.atStartOfDay(TimeWindow.BUSINESS_ZONE).toInstant());
        parameters.put(
                "to", day.plusDays(1).atStartOfDay(TimeWindow.BUSINESS_ZONE).toInstant());
        return listed(condition.sql() + " " + ATTENDANCES, parameters, after, limit, Marks::amongVisits);
    }

    private Uni<List<Listed>> listed(
            String tail, Map<String, Object> parameters, Mark after, int limit, Function<OrderRows, Mark> mark) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("at", after.at());
        all.put("after", after.order());
        return loader.rows(tail, all, limit)
                .map(found -> found.stream()
                        .map(rows -> new Listed(loader.read(rows), mark.apply(rows)))
                        .toList());
    }

    @Override
    public Uni<List<HistoryEntry>> history(OrderId order, Scope scope) {
        return Panache.getSession()
                .chain(session -> bind(session, order, scope).getResultList())
                .map(rows -> rows.stream().map(SqlOrderQueries::entry).toList());
    }

    private Uni<List<Versioned>> seen(String tail, Map<String, Object> parameters, int limit, Scope scope) {
        ScopeCondition condition = ScopeCondition.sees(scope, clock.instant());
        Map<String, Object> all = new HashMap<>(condition.parameters());
        all.putAll(parameters);
        return loader.load(condition.sql() + " " + tail, all, limit);
    }

    /** A provider knows of its own offers only, caregivers and families of none. */
    private static Mutiny.SelectionQuery<Object[]> bind(Mutiny.Session session, OrderId order, Scope scope) {
        String audience = switch (scope) {
            case Scope.Area area -> "";
            case Scope.OfProvider provider -> " and (e.provider_id is null or e.provider_id = :provider)";
            case Scope.OfCaregiver caregiver -> " and e.type not like '%offer%'";
            case Scope.OfResident resident -> " and e.type not like '%offer%'";
            case Scope.OfRelative relative -> " and e.type not like '%offer%'";
        };
        Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(
                        HISTORY + audience + " order by e.seq", Object[].class)
                .setParameter("order", order.value());
        return scope instanceof Scope.OfProvider(UUID provider) ? query.setParameter("provider", provider) : query;
    }

    private Change change(OrderRows rows) {
        return new Change(
                loader.read(rows),
                new Position(
                        Long.parseLong(rows.order().changedIn), rows.order().id.toString()));
    }

    private static HistoryEntry entry(Object[] row) {
        return new HistoryEntry((UUID) row[0], (String) row[1], Moments.instant(row[2]), (String) row[3]);
    }
}
