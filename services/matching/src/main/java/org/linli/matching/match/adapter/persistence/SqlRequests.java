package org.linli.matching.match.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.matching.match.application.ExplainedOrder;
import org.linli.matching.match.application.Explanation;
import org.linli.matching.match.application.OpenRequest;
import org.linli.matching.match.application.Requests;
import org.linli.matching.match.domain.Demand;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** Questions in PostgreSQL. */
@ApplicationScoped
class SqlRequests implements Requests {

    private static final String ADD = """
            insert into matching_request (request_id, order_id, resident_id, division, item_code, urgency, window_start,
                   window_end, excluded_providers, excluded_facilities, circle_minutes, state, asked_at, received_at, due_at)
            values (:request, :order, :resident, :division, :item, :urgency, :start, :end,
                   cast(string_to_array(cast(:excluded as text), ',') as uuid[]),
                   cast(string_to_array(cast(:facilities as text), ',') as uuid[]), cast(nullif(cast(:circle as text), '') as int),
                   'PENDING', :asked, :received, :due)
            on conflict do nothing
            """;
    private static final String ANSWERED = """
            update matching_request set state = 'ANSWERED', answered_at = :at, version = version + 1
             where request_id = :request and state in ('PENDING', 'PARKED')
            """;
    private static final String EXPLAIN =
            "insert into explanation (request_id, body) values (:request, cast(cast(:body as text) as jsonb))";
    private static final String PARK = """
            update matching_request
               set state = case when $2::timestamptz is null then state else 'PARKED' end,
                   parked_since = coalesce(parked_since, $2::timestamptz), due_at = $3, version = version + 1
             where request_id = $1 and state in ('PENDING', 'PARKED')
            """;
    private static final String CLAIM = """
            update matching_request set due_at = $2 where request_id in (
                   select request_id from matching_request where state in ('PENDING', 'PARKED') and due_at <= $1
                    order by due_at limit $3 for update skip locked)
            returning request_id
            """;
    private static final String FAILED = """
            update matching_request
               set failures = failures + 1, failing_since = coalesce(failing_since, $2), last_failure = $3,
                   version = version + 1
             where request_id = $1 and state in ('PENDING', 'PARKED')
            returning failing_since
            """;
    private static final String ABANDON = """
            update matching_request set state = 'ABANDONED', version = version + 1
             where request_id = $1 and state in ('PENDING', 'PARKED')
            """;
    private static final String LATEST = """
            select r.order_id, r.request_id, r.version, r.state, r.asked_at, r.answered_at, e.body::text as body
              from matching_request r left join explanation e using (request_id)
             where r.order_id = $1 and r.division like $2 order by r.received_at desc, r.request_id desc limit 1
            """;

    private final Pool pool;
    private final ExplanationJson json;

    SqlRequests(Pool pool, ExplanationJson json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<Boolean> add(Demand demand, Instant askedAt, Instant receivedAt, Instant dueAt) {
        String excluded = demand.excluded().stream().map(ProviderId::toString).collect(Collectors.joining(","));
        String facilities =
                demand.excludedFacilities().stream().map(FacilityId::toString).collect(Collectors.joining(","));
        String circle = demand.circleMinutes().isPresent()
                ? Integer.toString(demand.circleMinutes().getAsInt())
                : "";
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("request", demand.requestId())
                        .setParameter("order", demand.order().value())
                        .setParameter("resident", demand.resident().value())
                        .setParameter("division", demand.division().value())
                        .setParameter("item", demand.itemCode())
                        .setParameter("urgency", demand.urgency().name())
                        .setParameter("start", demand.window().start())
                        .setParameter("end", demand.window().end())
                        .setParameter("excluded", excluded)
                        .setParameter("facilities", facilities)
                        .setParameter("circle", circle)
                        .setParameter("asked", askedAt)
                        .setParameter("received", receivedAt)
                        .setParameter("due", dueAt)
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    @UnitOfWork
    public Uni<Optional<OpenRequest>> open(UUID requestId) {
        return Panache.getSession()
                .chain(session -> session.find(RequestRow.class, requestId))
                .map(row -> Optional.ofNullable(row).filter(RequestRow::isOpen).map(RequestRow::toOpenRequest));
    }

    @Override
    public Uni<Void> park(UUID requestId, Optional<Instant> parkedSince, Instant dueAt) {
        Tuple values = Tuple.tuple()
                .addUUID(requestId)
                .addOffsetDateTime(
                        parkedSince.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .addOffsetDateTime(dueAt.atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(PARK).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Instant>> failed(UUID requestId, Instant at, String failure) {
        return pool.preparedQuery(FAILED)
                .execute(Tuple.of(requestId, at.atOffset(ZoneOffset.UTC), failure))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getOffsetDateTime("failing_since").toInstant())
                        .findFirst());
    }

    @Override
    public Uni<Void> abandon(UUID requestId) {
        return pool.preparedQuery(ABANDON).execute(Tuple.of(requestId)).replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> claimDue(Instant now, Instant nextDue, int limit) {
        Tuple values = Tuple.of(now.atOffset(ZoneOffset.UTC), nextDue.atOffset(ZoneOffset.UTC), limit);
        return pool.preparedQuery(CLAIM)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("request_id"))
                        .toList());
    }

    @Override
    public Uni<Boolean> answered(UUID requestId, Instant at, Explanation explanation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANSWERED)
                        .setParameter("request", requestId)
                        .setParameter("at", at)
                        .executeUpdate()
                        .chain(changed -> changed == 0
                                ? Uni.createFrom().item(false)
                                : session.createNativeQuery(EXPLAIN)
                                        .setParameter("request", requestId)
                                        .setParameter("body", json.write(explanation))
                                        .executeUpdate()
                                        .replaceWith(true)));
    }

    @Override
    public Uni<Optional<ExplainedOrder>> latest(OrderId order, Scope scope) {
        return visible(scope)
                .map(pattern -> pool.preparedQuery(LATEST)
                        .execute(Tuple.of(order.value(), pattern))
                        .map(this::explained))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Orders are seen by area only; providers and residents see their offers and orders in order-dispatch. */
    private static Optional<String> visible(Scope scope) {
        return switch (scope) {
            case Scope.Area area -> Optional.of(area.divisionPrefix() + '%');
            case Scope.OfProvider provider -> Optional.empty();
            case Scope.OfCaregiver caregiver -> Optional.empty();
            case Scope.OfResident resident -> Optional.empty();
            case Scope.OfRelative relative -> Optional.empty();
        };
    }

    private Optional<ExplainedOrder> explained(RowSet<Row> rows) {
        for (Row row : rows) {
            var answered = row.getOffsetDateTime("answered_at");
            String body = row.getString("body");
            return Optional.of(new ExplainedOrder(
                    row.getUUID("order_id"),
                    row.getUUID("request_id"),
                    row.getLong("version"),
                    row.getString("state"),
                    row.getOffsetDateTime("asked_at").toInstant(),
                    answered == null ? null : answered.toInstant(),
                    body == null ? null : json.read(body)));
        }
        return Optional.empty();
    }
}
