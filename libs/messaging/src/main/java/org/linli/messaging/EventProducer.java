package org.linli.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's one idempotent Kafka producer, acknowledged by all in-sync replicas. What it has taken it delivers in the
 * order of each partition, however long the broker is silent: if it gave up on one event, later ones could overtake it.
 * Thread safe.
 */
@ApplicationScoped
class EventProducer {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    private final KafkaProducer<String, String> producer;

    EventProducer(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "linli.messaging.send-timeout", defaultValue = "PT20S") Duration sendTimeout) {
        int timeout = Math.toIntExact(sendTimeout.toMillis());
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        timeout,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        timeout / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE),
                new StringSerializer(),
                new StringSerializer());
    }

    /**
     * Sends; the future completes when the broker has acknowledged. May block while topic metadata is fetched; when there
     * is none within the time allowed, nothing is taken and the future has failed on return.
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    CompletableFuture<RecordMetadata> send(ProducerRecord<String, String> message) {
        CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
        producer.send(message, (metadata, failure) -> {
            if (failure == null) {
                sent.complete(metadata);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE_WITHIN);
    }
}
