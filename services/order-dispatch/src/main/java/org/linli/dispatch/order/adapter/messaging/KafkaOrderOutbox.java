package org.linli.dispatch.order.adapter.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.linli.dispatch.order.application.OrderOutbox;
import org.linli.dispatch.order.application.PublishedEvent;
import org.linli.dispatch.order.application.StampedEvent;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;

/** {@link OrderOutbox} to Kafka. */
@ApplicationScoped
class KafkaOrderOutbox implements OrderOutbox {

    private final Outbox outbox;
    private final OrderMetrics metrics;
    private final ObjectMapper json;

    KafkaOrderOutbox(Outbox outbox, OrderMetrics metrics, ObjectMapper json) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.json = json;
    }

    @Override
    public Uni<List<PublishedEvent>> append(List<StampedEvent> facts) {
        List<OutgoingEvent> outgoing = new ArrayList<>(facts.size());
        List<PublishedEvent> published = new ArrayList<>(facts.size());
        for (StampedEvent fact : facts) {
            OutgoingEvent event = OrderEventTranslator.translate(fact);
            outgoing.add(event);
            published.add(new PublishedEvent(fact, event.type().name(), write(event)));
            metrics.count(fact.fact());
        }
        return outbox.append(outgoing).replaceWith(published);
    }

    private String write(OutgoingEvent event) {
        try {
            return json.writeValueAsString(event.payload());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a fact could not be written as JSON", e);
        }
    }
}
