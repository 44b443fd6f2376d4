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
              from outbox order by position limit ?
            """;

    private final Connection connection;

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
     */
    int publish(EventProducer producer, int limit) throws SQLException {
        List<Long> positions = new ArrayList<>();
        List<CompletableFuture<?>> sent = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                boolean taken = true;
                while (taken && row.next()) {
                    CompletableFuture<?> one = producer.send(message(row));
                    positions.add(row.getLong("position"));
                    sent.add(one);
                    taken = !one.isCompletedExceptionally();
                }
            }
        }
        int acknowledged = acknowledged(sent);
        if (acknowledged > 0) {
            delete(positions.subList(0, acknowledged));
        }
        return acknowledged;
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
