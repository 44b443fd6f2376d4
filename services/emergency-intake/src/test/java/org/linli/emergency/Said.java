package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.linli.contracts.EventType;
import org.linli.testkit.TestPart;

/** Everything emergency-intake has said on its topics since this test JVM began to listen. */
final class Said {

    private static final List<ConsumerRecord<String, String>> RECORDS = new CopyOnWriteArrayList<>();

    static {
        Thread.ofPlatform().daemon().name("listener").start(Said::listen);
    }

    private Said() {}

    /** Type texts about an order, in order per topic. */
    static List<String> types(UUID order) {
        return headers(order, "ce_type");
    }

    /** Ids of everything said about it, in order per topic. */
    static List<String> ids(UUID order) {
        return headers(order, "ce_id");
    }

    /** When it happened, by what was said. */
    static List<Instant> times(UUID order) {
        return headers(order, "ce_time").stream().map(Instant::parse).toList();
    }

    private static List<String> headers(UUID order, String name) {
        return RECORDS.stream()
                .filter(message -> message.key().equals(order.toString()))
                .map(message -> header(message, name))
                .toList();
    }

    static <T> List<T> all(EventType<T> type, UUID order) {
        return RECORDS.stream()
                .filter(message -> message.key().equals(order.toString()))
                .filter(message -> header(message, "ce_type").equals(type.name()))
                .map(message -> read(message.value(), type))
                .toList();
    }

    /** The latest fact of a type about an order; waits for it. */
    static <T> T latest(EventType<T> type, UUID order) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> all(type, order), found -> !found.isEmpty())
                .getLast();
    }

    /** The only fact of a type about it; waits for it. */
    static <T> void once(EventType<T> type, UUID order) {
        latest(type, order);
        assertThat(all(type, order)).hasSize(1);
    }

    static <T> void never(EventType<T> type, UUID order) {
        assertThat(all(type, order)).isEmpty();
    }

    static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static <T> T read(String value, EventType<T> type) {
        try {
            return Messages.JSON.readValue(value, type.payload());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestPart.KAFKA.address()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions =
                    List.of("linli.emergency.incident", "linli.emergency.device", "linli.emergency.order-request")
                            .stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(200)).forEach(RECORDS::add);
            }
        }
    }
}
