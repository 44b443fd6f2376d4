package org.linli.registry.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.linli.contracts.EventType;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.testkit.Db;
import org.linli.testkit.TestPart;

/** Says what order-dispatch would say about a visit, and waits until the registry has heard it. */
public final class Visits {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Db DB = Db.of("resident_registry");

    private Visits() {}

    /** The crew of a new order is booked; the order. */
    public static UUID planned(String resident, UUID provider, UUID caregiver, Instant start, Instant end) {
        UUID order = UUID.randomUUID();
        planned(order, 1, resident, provider, caregiver, start, end);
        awaitVersion(order, 1);
        return order;
    }

    public static void planned(
            UUID order, long version, String resident, UUID provider, UUID caregiver, Instant start, Instant end) {
        send(
                VisitPlanned.TYPE,
                order,
                new VisitPlanned(
                        order,
                        UUID.fromString(resident),
                        version,
                        provider,
                        List.of(UUID.randomUUID(), caregiver),
                        start,
                        end,
                        Instant.now()));
    }

    public static void ended(UUID order, long version, String resident) {
        send(
                VisitEnded.TYPE,
                order,
                new VisitEnded(order, UUID.fromString(resident), version, "COMPLETED", Instant.now()));
        awaitVersion(order, version);
    }

    /** Waits until the registry knows the visit at this version or a later one. */
    public static void awaitVersion(UUID order, long version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !DB.rows(
                                "select 1 from visit_access where order_id = ? and visit_version >= ?", order, version)
                        .isEmpty());
    }

    private static void send(EventType<?> type, UUID order, Object event) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestPart.KAFKA.address());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message =
                    new ProducerRecord<>(type.topic(), order.toString(), JSON.writeValueAsString(event));
            message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            message.headers().add("ce_type", type.name().getBytes(StandardCharsets.UTF_8));
            producer.send(message).get();
        } catch (JsonProcessingException | ExecutionException e) {
            throw new AssertionError("the event could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
