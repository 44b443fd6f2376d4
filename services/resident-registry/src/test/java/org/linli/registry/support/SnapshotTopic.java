package org.linli.registry.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.linli.contracts.EventType;
import org.linli.testkit.TestPart;

/** What stands on a snapshot topic, read from its beginning; every value is checked against its schema. */
public record SnapshotTopic(EventType<?> type) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The latest record of the key, once its version is at least this; a null value is a tombstone. */
    public ConsumerRecord<String, String> awaitVersion(String key, long version) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> of(key),
                        found -> found.stream()
                                .anyMatch(record -> Long.parseLong(header(record, "ce_aggregateversion")) >= version))
                .getLast();
    }

    /** All records of the key, oldest first. */
    public List<ConsumerRecord<String, String>> of(String key) {
        return records().stream().filter(found -> key.equals(found.key())).toList();
    }

    /** The value of a record, checked against its schema. */
    public JsonNode value(ConsumerRecord<String, String> found) {
        try (InputStream schema = EventType.class.getResourceAsStream(type.schemaResource())) {
            JsonNode value = JSON.readTree(found.value());
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(value))
                    .isEmpty();
            assertThat(header(found, "ce_type")).isEqualTo(type.name());
            return value;
        } catch (JsonProcessingException e) {
            throw new AssertionError("a snapshot is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All records of the topic, in the order of each partition. */
    public List<ConsumerRecord<String, String>> records() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestPart.KAFKA.address());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(type.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /** A header as text. */
    public static String header(ConsumerRecord<String, String> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
