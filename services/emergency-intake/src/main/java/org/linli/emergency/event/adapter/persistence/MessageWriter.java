package org.linli.emergency.event.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.adapter.BackToCaller;
import org.linli.emergency.event.application.Messages.Stored;
import org.linli.emergency.event.application.NotStored;

/**
 * Stores messages. One that comes alone is stored at once; what comes while the statements under way are busy waits and is
 * stored together, so that thousands at the same moment cost a few commits. A repeat is counted on its own: it may have to
 * wait for whoever reads the message.
 */
@ApplicationScoped
class MessageWriter {

    private static final String STORE = """
            insert into raw_message (id, source, device, identity, content_type, body_sealed, origin, received_at, try_at, lane,
                                     urgent)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                                 $8::timestamptz[], $9::timestamptz[], $10::int[], $11::boolean[])
            on conflict (source, device, identity) do nothing
            returning id
            """;
    private static final String REPEAT = """
            update raw_message set repeats = repeats + case when id = $4 then 0 else 1 end
             where source = $1 and device = $2 and identity = $3
            returning id, state = 'STORED' as unread
            """;
    private static final int AT_ONCE = 2;
    private static final int TOGETHER = 200;

    private final Pool pool;
    private final Duration patience;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    MessageWriter(Pool pool, EmergencyConfig config) {
        this.pool = pool;
        this.patience = config.intake().patience();
    }

    /** A message as a row; everything that must not be read is sealed. */
    record NewRow(
            UUID id,
            String source,
            String device,
            String identity,
            String contentType,
            String body,
            @Nullable String origin,
            OffsetDateTime receivedAt,
            OffsetDateTime tryAt,
            int lane,
            boolean urgent) {}

    private record Waiting(NewRow row, CompletableFuture<Stored> stored) {}

    Uni<Stored> store(NewRow row) {
        return BackToCaller.with(() -> {
            Waiting added = new Waiting(row, new CompletableFuture<>());
            waiting.add(added);
            next();
            return Uni.createFrom()
                    .completionStage(added.stored())
                    .onCancellation()
                    .invoke(() -> waiting.remove(added));
        });
    }

    private void next() {
        for (int now = running.get(); now < AT_ONCE && !waiting.isEmpty(); now = running.get()) {
            if (running.compareAndSet(now, now + 1)) {
                write(batch()).onComplete(done -> {
                    running.decrementAndGet();
                    next();
                });
            }
        }
    }

    /** Those that nobody waits for any more are in the journal. */
    private List<Waiting> batch() {
        List<Waiting> batch = new ArrayList<>();
        @Nullable Waiting one = waiting.poll();
        while (one != null) {
            if (!one.stored().isDone()) {
                batch.add(one);
            }
            one = batch.size() < TOGETHER ? waiting.poll() : null;
        }
        return batch;
    }

    /** Ends in time, whatever happens: what never answers must not keep the place of what comes later. */
    private Future<?> write(List<Waiting> batch) {
        return batch.isEmpty()
                ? Future.succeededFuture()
                : Future.succeededFuture(batch)
                        .compose(this::insert)
                        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .onSuccess(rows -> tell(batch, rows))
                        .onFailure(failure -> fail(batch, failure));
    }

    private Future<RowSet<Row>> insert(List<Waiting> batch) {
        return pool.preparedQuery(STORE)
                .execute(tuple(batch.stream().map(Waiting::row).toList()));
    }

    private void tell(List<Waiting> batch, RowSet<Row> rows) {
        Set<UUID> stored = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .collect(Collectors.toSet());
        for (Waiting one : batch) {
            if (stored.contains(one.row().id())) {
                one.stored().complete(new Stored(one.row().id(), false, true));
            } else {
                repeat(one);
            }
        }
    }

    private void repeat(Waiting one) {
        NewRow row = one.row();
        pool.preparedQuery(REPEAT)
                .execute(Tuple.of(row.source(), row.device(), row.identity(), row.id()))
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .map(rows -> rows.iterator().next())
                .onSuccess(known -> one.stored()
                        .complete(new Stored(
                                known.getUUID("id"),
                                !known.getUUID("id").equals(row.id()),
                                known.getBoolean("unread"))))
                .onFailure(failure -> one.stored().completeExceptionally(new NotStored(failure, isForEver(failure))));
    }

    /** Nobody goes under because of what somebody else has sent. */
    private void fail(List<Waiting> batch, Throwable failure) {
        boolean forEver = isForEver(failure);
        if (forEver && batch.size() > 1) {
            batch.forEach(one -> write(List.of(one)));
        } else {
            batch.forEach(one -> one.stored().completeExceptionally(new NotStored(failure, forEver)));
        }
    }

    /** Classes 22 and 23 of SQLSTATE: it is the data that PostgreSQL does not like. */
    private static boolean isForEver(Throwable failure) {
        return failure instanceof PgException refused
                && (refused.getSqlState().startsWith("22")
                        || refused.getSqlState().startsWith("23"));
    }

    private static Tuple tuple(List<NewRow> rows) {
        return Tuple.tuple()
                .addArrayOfUUID(rows.stream().map(NewRow::id).toArray(UUID[]::new))
                .addArrayOfString(texts(rows, NewRow::source))
                .addArrayOfString(texts(rows, NewRow::device))
                .addArrayOfString(texts(rows, NewRow::identity))
                .addArrayOfString(texts(rows, NewRow::contentType))
                .addArrayOfString(texts(rows, NewRow::body))
                .addArrayOfString(texts(rows, NewRow::origin))
                .addArrayOfOffsetDateTime(rows.stream().map(NewRow::receivedAt).toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(rows.stream().map(NewRow::tryAt).toArray(OffsetDateTime[]::new))
                .addArrayOfInteger(rows.stream().map(NewRow::lane).toArray(Integer[]::new))
                .addArrayOfBoolean(rows.stream().map(NewRow::urgent).toArray(Boolean[]::new));
    }

    private static String[] texts(List<NewRow> rows, Function<NewRow, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
