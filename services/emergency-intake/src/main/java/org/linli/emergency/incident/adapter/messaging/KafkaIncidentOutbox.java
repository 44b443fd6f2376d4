package org.linli.emergency.incident.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.incident.application.IncidentOutbox;
import org.linli.emergency.incident.application.StampedEvent;
import org.linli.messaging.Outbox;

/** {@link IncidentOutbox} to Kafka. */
@ApplicationScoped
class KafkaIncidentOutbox implements IncidentOutbox {

    private final Outbox outbox;

    KafkaIncidentOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> append(List<StampedEvent> facts) {
        return outbox.append(facts.stream()
                .flatMap(fact -> IncidentEventTranslator.translate(fact).stream())
                .toList());
    }
}
