package org.linli.bench.floor;

import com.github.f4b6a3.uuid.UuidCreator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.bench.measure.Latencies;
import org.linli.bench.measure.Load;
import org.linli.bench.measure.OpenLoop;
import org.linli.bench.measure.Schedule;

/**
 * The process of the floor of event-hop: a row is committed, a message produced, consumed, and another row committed, each
 * with the bare client. {@code POST /hops?per-second=20&millis=1000} does it at a fixed rate for a while.
 */
public final class HopFloor implements AutoCloseable {

    /** The topic, with as many partitions as the real one. */
    public static final String TOPIC = "floor.hop";

    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SENT = "insert into floor.hop_sent (event_id, payload) values (?, ?)";
    private static final String TAKEN = "insert into floor.hop_taken (consumer, event_id) values (?, ?)";

    private final String url;
    private final String payload;
    private final KafkaProducer<String, String> producer;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final ThreadLocal<PreparedStatement> sent = ThreadLocal.withInitial(() -> prepare(SENT));

    private HopFloor(String url, String kafka, String payload) {
        this.url = url;
        this.payload = payload;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
        Thread.ofPlatform().daemon().name("consumer").start(() -> consume(kafka));
    }

    /** Arguments: port, host:port/database of PostgreSQL, address of Kafka, payload of a message. */
    public static void main(String[] arguments) throws IOException {
        HopFloor floor = new HopFloor(arguments[1], arguments[2], arguments[3]);
        int port = Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/hops", floor::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Schedule schedule = new Schedule(
                Double.parseDouble(query.getOrDefault("per-second", "1")),
                Duration.ofMillis(Long.parseLong(query.getOrDefault("millis", "1000"))));
        Load load = () -> CompletableFuture.supplyAsync(this::hop, writers);
        try {
            Latencies latencies = new OpenLoop(PATIENCE).run(schedule, load);
            byte[] text = "{\"begun\":%d,\"failed\":%d}"
                    .formatted(latencies.count(), latencies.failed())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private boolean hop() {
        UUID event = UuidCreator.getTimeOrderedEpoch();
        try {
            PreparedStatement insert = sent.get();
            insert.setObject(1, event);
            insert.setString(2, payload);
            insert.executeUpdate();
        } catch (SQLException e) {
            return false;
        }
        CompletableFuture<Boolean> produced = new CompletableFuture<>();
        var _ = producer.send(
                new ProducerRecord<>(TOPIC, event.toString(), payload),
                (metadata, failure) -> produced.complete(failure == null));
        return produced.join();
    }

    private void consume(String kafka) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka, "group.id", "floor", "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
                PreparedStatement taken = prepare(TAKEN)) {
            consumer.subscribe(List.of(TOPIC));
            while (true) {
                for (var message : consumer.poll(Duration.ofSeconds(1))) {
                    taken.setString(1, "floor");
                    taken.setString(2, message.key());
                    taken.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    /** On a connection of its own, which commits each statement. */
    private PreparedStatement prepare(String sql) {
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:postgresql://" + url, "order_dispatch", "linli-demo");
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
        producer.close();
    }
}
