package org.linli.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linli.persistence.AfterCommit;

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
