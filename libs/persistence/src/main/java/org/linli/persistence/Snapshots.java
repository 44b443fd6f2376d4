package org.linli.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of other services' things: the latest snapshot of each, by topic and key, kept in the table
 * {@code snapshot}. Written in batches outside any unit of work; a snapshot older than the one stored changes nothing.
 */
@ApplicationScoped
public class Snapshots {

    private static final String UPSERT = """
            insert into snapshot as s (topic, key, version, body)
            select topic, key, version, body::jsonb
              from unnest($1::text[], $2::text[], $3::bigint[], $4::text[]) new (topic, key, version, body)
            on conflict (topic, key) do update
               set version = excluded.version, body = excluded.body, changed_in = pg_current_xact_id()
             where s.version < excluded.version
            """;
    private static final String FIND = "select body::text as body from snapshot where topic = $1 and key = $2";
    private static final String FIND_IN_UNIT_OF_WORK =
            "select cast(body as text) from snapshot where topic = :topic and key = :key";
    private static final String HOLD_IN_UNIT_OF_WORK = FIND_IN_UNIT_OF_WORK + " for share";
    private static final String CHANGES = """
            select key, body::text as body, changed_in::text::bigint as changed_in from snapshot
             where topic = $1 and (changed_in, key) > ($2::text::xid8, $3)
               and changed_in < pg_snapshot_xmin(pg_current_snapshot())
             order by changed_in, key limit $4
            """;

    private final Pool pool;
    private final ObjectMapper json;

    Snapshots(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** One state to store; {@code body} is null for a tombstone. */
    public record Incoming(
            String topic,
            String key,
            long version,
            @Nullable String body) {}

    /** Where a reader of changes stands; {@link #START} is before everything. */
    public record Position(long changedIn, String key) {
        /** Before the first change. */
        public static final Position START = new Position(0, "");
    }

    /** A changed thing; {@code body} is null when it is gone. */
    public record Change<T>(String key, @Nullable T body, Position position) {}

    /** Stores a batch with one statement, of each thing the newest state. */
    public Uni<Void> store(List<Incoming> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Incoming> newest = newest(batch);
        return pool.preparedQuery(UPSERT)
                .execute(Tuple.of(
                        newest.stream().map(Incoming::topic).toArray(String[]::new),
                        newest.stream().map(Incoming::key).toArray(String[]::new),
                        newest.stream().map(Incoming::version).toArray(Long[]::new),
                        newest.stream().map(Incoming::body).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** A statement may touch a row once only. */
    private static List<Incoming> newest(List<Incoming> batch) {
        Map<List<String>, Incoming> newest = new LinkedHashMap<>();
        for (Incoming in : batch) {
            newest.merge(List.of(in.topic(), in.key()), in, (old, next) -> next.version() > old.version() ? next : old);
        }
        return List.copyOf(newest.values());
    }

    /**
     * The latest state of one thing, empty when it is unknown or gone. Inside a unit of work it uses that one's
     * connection: waiting for a second one while holding the first would lock up the pool.
     */
    public <T> Uni<Optional<T>> find(String topic, String key, Class<T> type) {
        return bodies(topic, key).map(found -> latest(found, type));
    }

    /**
     * Like {@link #find} in the unit of work that is open, and news of the thing waits until that one ends: what is decided
     * on this state is stored before the next state is.
     */
    public <T> Uni<Optional<T>> hold(String topic, String key, Class<T> type) {
        return bodiesInUnitOfWork(HOLD_IN_UNIT_OF_WORK, topic, key).map(found -> latest(found, type));
    }

    /** Whether the thing was there and is gone, as its tombstone says; not so when it never arrived. */
    public Uni<Boolean> isGone(String topic, String key) {
        return bodies(topic, key).map(found -> found.stream().anyMatch(Objects::isNull));
    }

    private Uni<List<@Nullable String>> bodies(String topic, String key) {
        return AfterCommit.isOpenHere()
                ? bodiesInUnitOfWork(FIND_IN_UNIT_OF_WORK, topic, key)
                : pool.preparedQuery(FIND).execute(Tuple.of(topic, key)).map(Snapshots::bodies);
    }

    private static Uni<List<@Nullable String>> bodiesInUnitOfWork(String sql, String topic, String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, String.class)
                        .setParameter("topic", topic)
                        .setParameter("key", key)
                        .getResultList());
    }

    private static List<@Nullable String> bodies(RowSet<Row> rows) {
        List<@Nullable String> bodies = new ArrayList<>(1);
        rows.forEach(row -> bodies.add(row.getString("body")));
        return bodies;
    }

    private <T> Optional<T> latest(List<@Nullable String> bodies, Class<T> type) {
        return bodies.stream().filter(Objects::nonNull).findFirst().map(body -> read(body, type));
    }

    /**
     * Things changed after {@code from}, oldest first, at most {@code limit}. Complete even while other transactions are
     * still writing: a change is shown only when no older one can appear behind it.
     */
    public <T> Uni<List<Change<T>>> changes(String topic, Position from, int limit, Class<T> type) {
        return pool.preparedQuery(CHANGES)
                .execute(Tuple.of(topic, Long.toString(from.changedIn()), from.key(), limit))
                .map(rows -> {
                    List<Change<T>> changes = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        String body = row.getString("body");
                        String key = row.getString("key");
                        changes.add(new Change<>(
                                key,
                                body == null ? null : read(body, type),
                                new Position(row.getLong("changed_in"), key)));
                    }
                    return changes;
                });
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored snapshot is not a " + type.getSimpleName(), e);
        }
    }
}
