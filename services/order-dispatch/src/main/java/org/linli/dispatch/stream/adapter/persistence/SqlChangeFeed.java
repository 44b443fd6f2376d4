package org.linli.dispatch.stream.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.stream.application.Audience;
import org.linli.dispatch.stream.application.ChangeFeed;
import org.linli.dispatch.stream.application.FeedPosition;
import org.linli.dispatch.stream.application.OrderChange;

/** {@link ChangeFeed} from PostgreSQL: a change is shown only when no older one can appear behind it. */
@ApplicationScoped
class SqlChangeFeed implements ChangeFeed {

    private static final String AFTER = """
            select e.changed_in::text::bigint as changed_in, e.seq, e.order_id, e.type, e.at, e.provider_id, e.caregivers,
                   o.division, o.state, o.version, coalesce(o.offered_to, o.provider_id) as holder,
                   array(select v.caregiver_id from visit v where v.order_id = o.id and v.active) as crew,
                   coalesce(s.body -> 'accounts', '[]'::jsonb) as accounts,
                   coalesce(s.body -> 'relatives', '[]'::jsonb) as relatives
              from order_event e
              join service_order o on o.id = e.order_id
              left join snapshot s on s.topic = 'linli.registry.resident' and s.key = o.resident_id::text
             where (e.changed_in, e.seq) > ($1::text::xid8, $2)
               and e.changed_in < pg_snapshot_xmin(pg_current_snapshot())
             order by e.changed_in, e.seq limit $3
            """;
    private static final String END = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as next
            """;
    private static final Set<String> LEVELS_WITH_ORDERS = Set.of("ORDERS", "FULL");

    private final Pool pool;

    SqlChangeFeed(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<OrderChange>> after(FeedPosition position, int limit) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(Long.toString(position.changedIn()), position.seq(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SqlChangeFeed::change)
                        .toList());
    }

    /** Everything of transactions that are still running, or to come, lies behind it. */
    @Override
    public Uni<FeedPosition> end() {
        return pool.query(END)
                .execute()
                .map(rows -> new FeedPosition(rows.iterator().next().getLong("next"), 0));
    }

    private static OrderChange change(Row row) {
        return new OrderChange(
                new FeedPosition(row.getLong("changed_in"), row.getLong("seq")),
                row.getUUID("order_id"),
                row.getString("type"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("state"),
                row.getLong("version"),
                audience(row));
    }

    private static Audience audience(Row row) {
        return new Audience(
                row.getString("division"),
                Optional.ofNullable(row.getUUID("provider_id")),
                ids(row.getArrayOfUUIDs("caregivers")),
                Optional.ofNullable(row.getUUID("holder")),
                ids(row.getArrayOfUUIDs("crew")),
                objects(row, "accounts").map(String::valueOf).collect(Collectors.toSet()),
                objects(row, "relatives")
                        .map(JsonObject.class::cast)
                        .filter(relative -> LEVELS_WITH_ORDERS.contains(relative.getString("level")))
                        .map(SqlChangeFeed::relative)
                        .toList());
    }

    private static Audience.Relative relative(JsonObject relative) {
        @Nullable String until = relative.getString("until");
        return new Audience.Relative(
                relative.getString("subject"), Optional.ofNullable(until).map(Instant::parse));
    }

    private static Stream<Object> objects(Row row, String column) {
        return ((JsonArray) row.getValue(column)).stream();
    }

    private static Set<UUID> ids(UUID[] array) {
        return Arrays.stream(array).collect(Collectors.toSet());
    }
}
