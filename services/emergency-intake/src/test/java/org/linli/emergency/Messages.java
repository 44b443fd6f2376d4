package org.linli.emergency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.testkit.TestPart;

/** What other services say, sent to real topics as CloudEvents. */
final class Messages {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestPart.KAFKA.address(), "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new StringSerializer());

    private Messages() {}

    static <T> void fact(EventType<T> type, Object key, T payload) {
        send(type, key, null, payload, UUID.randomUUID().toString());
    }

    static <T> void fact(EventType<T> type, Object key, T payload, String eventId) {
        send(type, key, null, payload, eventId);
    }

    static <T> void snapshot(EventType<T> type, Object key, long version, T payload) {
        send(type, key, version, payload, UUID.randomUUID().toString());
    }

    static void tombstone(EventType<?> type, Object key, long version) {
        send(type, key, version, null, UUID.randomUUID().toString());
    }

    private static void send(
            EventType<?> type, Object key, @Nullable Long version, @Nullable Object payload, String eventId) {
        try {
            ProducerRecord<String, String> message = new ProducerRecord<>(
                    type.topic(), null, key.toString(), payload == null ? null : JSON.writeValueAsString(payload));
            put(message, "ce_specversion", "1.0");
            put(message, "ce_id", eventId);
            put(message, "ce_type", type.name());
            put(message, "ce_source", "/linli/test");
            put(message, "ce_subject", key.toString());
            if (version != null) {
                put(message, "ce_aggregateversion", version.toString());
            }
            PRODUCER.send(message).get();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void put(ProducerRecord<String, String> message, String header, String value) {
        message.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }
}
