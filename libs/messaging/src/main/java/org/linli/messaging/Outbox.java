package org.linli.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linli.persistence.AfterCommit;
import org.linli.persistence.TableCopy;

/**
 * Where events wait until Kafka has them. {@link #append} writes rows in the caller's transaction: they are published if
 * and only if it commits, in the order appended, at least once.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, topic, msg_key, type, source, time, dataschema, aggregate_version, traceparent, payload)
            select event_id, topic, msg_key, type, source, time, dataschema, aggregate_version, traceparent, payload
              from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as e(
                   event_id uuid, topic text, msg_key text, type text, source text, time timestamptz,
                   dataschema text, aggregate_version bigint, traceparent text, payload text)
            """;

    private static final List<String> COLUMNS = List.of(
            "event_id",
            "topic",
            "msg_key",
            "type",
            "source",
            "time",
            "dataschema",
            "aggregate_version",
            "traceparent",
            "payload");

    private final ObjectMapper json;
    private final OutboxRelay relay;
    private final String source;

    Outbox(
            ObjectMapper json,
            OutboxRelay relay,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.json = json;
        this.relay = relay;
        this.source = "/linli/" + application;
    }

    /** Appends events to the current unit of work; fails when none is open. */
    public Uni<Void> append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String traceparent = traceparent();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(events.size());
        for (OutgoingEvent event : events) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("event_id", event.id());
            row.put("topic", event.type().topic());
            row.put("msg_key", event.key());
            row.put("type", event.type().name());
            row.put("source", source);
            row.put("time", event.at());
            row.put("dataschema", event.type().schemaUri());
            row.put("aggregate_version", event.version());
            row.put("traceparent", traceparent);
            row.put("payload", event.payload() == null ? null : write(event.payload()));
            rows.add(row);
        }
        AfterCommit.run(relay.nudge());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("events", write(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Appends many events to the transaction of a JDBC connection, for work that is done in bulk. The relay
     * finds them by its own tick, since the commit is the caller's.
     */
    public void append(Connection connection, List<OutgoingEvent> events) throws SQLException {
        String traceparent = traceparent();
        TableCopy copy = new TableCopy("outbox", COLUMNS);
        for (OutgoingEvent event : events) {
            copy.add(Arrays.asList(
                    event.id(),
                    event.type().topic(),
                    event.key(),
                    event.type().name(),
                    source,
                    event.at(),
                    event.type().schemaUri(),
                    event.version(),
                    traceparent,
                    event.payload() == null ? null : write(event.payload())));
        }
        copy.write(connection);
    }

    /** Whether fewer than about {@code most} events wait, counted by their positions. */
    public boolean hasRoom(Connection connection, long most) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce((select max(position) from outbox) - (select min(position) from outbox), 0)")) {
            return row.next() && row.getLong(1) < most;
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an event could not be written as JSON", e);
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
