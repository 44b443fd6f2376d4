package org.linli.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.testkit.TestPart;

/** Speaks and listens on the real Kafka as the other services do. */
final class Broker {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Broker() {}

    /** An answer of matching. */
    record Heard(String type, String key, JsonNode body) {}

    static void fact(EventType<?> type, UUID key, Object payload) {
        fact(type, key, payload, UUID.randomUUID());
    }

    static void fact(EventType<?> type, UUID key, Object payload, UUID eventId) {
        send(type, key.toString(), text(payload), eventId, null);
    }

    static void snapshot(EventType<?> type, String key, long version, Object payload) {
        send(type, key, text(payload), UUID.randomUUID(), version);
    }

    static void tombstone(EventType<?> type, String key, long version) {
        send(type, key, null, UUID.randomUUID(), version);
    }

    static void raw(EventType<?> type, String key, String value) {
        send(type, key, value, UUID.randomUUID(), null);
    }

    private static void send(
            EventType<?> type, String key, @Nullable String value, UUID eventId, @Nullable Long version) {
        ProducerRecord<String, String> message = new ProducerRecord<>(type.topic(), null, key, value);
        put(message, "ce_specversion", "1.0");
        put(message, "ce_id", eventId.toString());
        put(message, "ce_type", type.name());
        put(message, "ce_source", "/linli/test");
        put(message, "ce_time", Instant.now().toString());
        if (version != null) {
            put(message, "ce_aggregateversion", version.toString());
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", TestPart.KAFKA.address(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The one answer to a request, as soon as it is there. */
    static Heard answerTo(UUID requestId) {
        return Awaitility.await("answer to " + requestId)
                .atMost(Duration.ofSeconds(30))
                .until(() -> answersTo(requestId), answers -> !answers.isEmpty())
                .getFirst();
    }

    /** All answers to a request so far. */
    static List<Heard> answersTo(UUID requestId) {
        return all("linli.matching.match").stream()
                .filter(heard -> heard.body().path("requestId").asText().equals(requestId.toString()))
                .toList();
    }

    /** Everything on a topic so far. */
    private static List<Heard> all(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestPart.KAFKA.address());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Heard> heard = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < Objects.requireNonNull(ends.get(one)))) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> heard.add(heard(message)));
            }
            return heard;
        }
    }

    private static Heard heard(ConsumerRecord<String, String> message) {
        try {
            return new Heard(
                    new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                    message.key(),
                    JSON.readTree(message.value()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Object payload) {
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
