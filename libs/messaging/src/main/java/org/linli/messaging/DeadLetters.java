package org.linli.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.linli.persistence.UnitOfWork;

/**
 * Messages that could not be applied: on a topic of the service's own, and from there in a table, where they are looked
 * at and replayed.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PREFIX = "linli-dead-letter-";
    private static final String INSERT = """
            insert into dead_letter (consumer, topic, kafka_partition, kafka_offset, msg_key, event_id, type, reason, headers, value)
            values (:consumer, :topic, :part, :off, :key, :event, :type, :reason, cast(cast(:headers as text) as jsonb), :value)
            on conflict do nothing
            """;

    private final EventProducer producer;
    private final String topic;

    DeadLetters(EventProducer producer, @ConfigProperty(name = "linli.messaging.dead-letter-topic") String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    Uni<Void> send(String consumer, ConsumerRecord<String, String> message, Throwable failure) {
        LOG.errorf(
                "dead letter: %s at %s/%d@%d: %s",
                consumer, message.topic(), message.partition(), message.offset(), failure.toString());
        ProducerRecord<String, String> letter = new ProducerRecord<>(topic, null, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        put(letter, "consumer", consumer);
        put(letter, "topic", message.topic());
        put(letter, "partition", Integer.toString(message.partition()));
        put(letter, "offset", Long.toString(message.offset()));
        put(letter, "reason", failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return Uni.createFrom()
                .deferred(() -> Uni.createFrom().completionStage(producer.send(letter)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), PATIENCE)
                .indefinitely()
                .replaceWithVoid();
    }

    @Incoming("dead-letter")
    @UnitOfWork
    Uni<Void> keep(ConsumerRecord<String, String> letter) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("consumer", header(letter, "consumer"))
                        .setParameter("topic", header(letter, "topic"))
                        .setParameter("part", Integer.valueOf(header(letter, "partition")))
                        .setParameter("off", Long.valueOf(header(letter, "offset")))
                        .setParameter("key", String.valueOf(letter.key()))
                        .setParameter("event", String.valueOf(CloudEvents.header(letter, CloudEvents.ID)))
                        .setParameter("type", String.valueOf(CloudEvents.header(letter, CloudEvents.TYPE)))
                        .setParameter("reason", header(letter, "reason"))
                        .setParameter("headers", DeadLetterHeaders.toJson(letter.headers()))
                        .setParameter("value", String.valueOf(letter.value()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Sends a kept letter to its own topic again, with its first id, so that whoever has applied it passes it over. */
    Uni<Void> resend(DeadLetter letter) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(letter.topic(), null, letter.key(), letter.value());
        DeadLetterHeaders.fromJson(letter.headers()).forEach((name, value) -> {
            if (!name.startsWith(PREFIX)) {
                message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
            }
        });
        return Uni.createFrom()
                .deferred(() -> Uni.createFrom().completionStage(producer.send(message)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWithVoid();
    }

    private static void put(ProducerRecord<String, String> letter, String name, String value) {
        letter.headers().add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return String.valueOf(CloudEvents.header(letter, PREFIX + name));
    }
}
