package org.linli.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as the relay sees it, over one connection of its own. Not thread safe. While it leads, deletions do not wait
 * for the disk: one that a crash of the database undoes is an event sent again.
 */
final class OutboxTable {

    private static final Logger LOG = Logger.getLogger(OutboxTable.class);
    /** Any number no other advisory lock in the service's database uses. */
    private static final long LEADER_LOCK = 0x6C696E6C69_01L;

    private static final String READ = """
            select position, event_id, topic, msg_key, type, source, time, dataschema, aggregate_version, traceparent, payload
              from outbox where position > ? order by position limit ?
            """;

    private static final String RUNNING = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next
            """;

    /** Beside those that nobody woke the relay for. */
    private static final int LOOKS_AT_EVERYTHING = 100;

    private final Connection connection;
    private int looks;
    private long sent;
    private long settled;
    private @Nullable Settling settling;

    /** Positions up to this one were given before transaction {@code next} began. */
    private record Settling(long position, long next) {}

    /** The oldest transaction that runs, and the one that would be next. */
    private record Running(long oldest, long next) {}

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    boolean tryLead() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LEADER_LOCK + ")")) {
            boolean leads = row.next() && row.getBoolean(1);
            if (leads) {
                statement.execute("set synchronous_commit = off");
            }
            return leads;
        }
    }

    void resign() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset synchronous_commit");
            statement.execute("select pg_advisory_unlock(" + LEADER_LOCK + ")");
        }
    }

    /**
     * Sends the oldest rows and deletes what was acknowledged, up to the first failure, so that no row overtakes an
     * earlier one. Returns how many were deleted. Killed between acknowledgement and deletion, it sends again.
     *
     * <p>What was deleted stays in the index until the table is vacuumed, thousands of entries to pass over on every look.
     * So a look begins behind the position up to which everything is settled: sent, and no transaction runs any more that
     * could still commit a row there. Now and then, and whenever nobody woke the relay, it looks at everything and moves
     * that position on.
     */
    int publish(EventProducer producer, int limit, boolean woken) throws SQLException {
        if (woken && ++looks % LOOKS_AT_EVERYTHING != 0) {
            return publishFrom(settled, producer, limit).acknowledged();
        }
        Settling due = settling;
        Running running = running();
        boolean ended = due == null || running.oldest() >= due.next();
        if (ended) {
            settling = new Settling(sent, running.next());
        }
        Look look = publishFrom(0, producer, limit);
        if (ended && due != null && look.isComplete(limit)) {
            settled = due.position();
        }
        return look.acknowledged();
    }

    private Running running() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RUNNING)) {
            row.next();
            return new Running(row.getLong("oldest"), row.getLong("next"));
        }
    }

    private record Look(int read, int acknowledged) {
        boolean isComplete(int limit) {
            return read < limit && acknowledged == read;
        }
    }

    private Look publishFrom(long position, EventProducer producer, int limit) throws SQLException {
        List<Long> positions = new ArrayList<>();
        List<CompletableFuture<?>> sending = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, position);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                boolean taken = true;
                while (taken && row.next()) {
                    CompletableFuture<?> one = producer.send(message(row));
                    positions.add(row.getLong("position"));
                    sending.add(one);
                    taken = !one.isCompletedExceptionally();
                }
            }
        }
        int acknowledged = acknowledged(sending);
        if (acknowledged > 0) {
            delete(positions.subList(0, acknowledged));
            sent = Math.max(sent, positions.get(acknowledged - 1));
        }
        return new Look(positions.size(), acknowledged);
    }

    private static int acknowledged(List<CompletableFuture<?>> sent) {
        int count = 0;
        for (CompletableFuture<?> one : sent) {
            try {
                one.join();
            } catch (CompletionException e) {
                LOG.warnf("Kafka did not take an event, will try again: %s", e.getCause());
                return count;
            }
            count++;
        }
        return count;
    }

    private void delete(List<Long> positions) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }

    private static ProducerRecord<String, String> message(ResultSet row) throws SQLException {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(row.getString("topic"), null, row.getString("msg_key"), row.getString("payload"));
        Headers headers = message.headers();
        put(headers, CloudEvents.SPEC_VERSION, "1.0");
        put(headers, CloudEvents.ID, row.getString("event_id"));
        put(headers, CloudEvents.TYPE, row.getString("type"));
        put(headers, CloudEvents.SOURCE, row.getString("source"));
        put(headers, CloudEvents.SUBJECT, row.getString("msg_key"));
        put(
                headers,
                CloudEvents.TIME,
                DateTimeFormatter.ISO_INSTANT.format(
                        row.getObject("time", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)));
        put(headers, CloudEvents.DATA_SCHEMA, row.getString("dataschema"));
        put(headers, CloudEvents.AGGREGATE_VERSION, row.getString("aggregate_version"));
        put(headers, CloudEvents.TRACEPARENT, row.getString("traceparent"));
        put(headers, CloudEvents.CONTENT_TYPE, "application/json");
        return message;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
