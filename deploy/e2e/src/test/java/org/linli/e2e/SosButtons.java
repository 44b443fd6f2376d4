package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.linli.e2e.SosHomes.Home;

/**
 * Buttons that are pressed again and again, each in turn at every replica; who has two presses them one after the other. As
 * devices do, one sends a press again, elsewhere, until it is acknowledged, and only then the next.
 */
final class SosButtons implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final List<URI> replicas;
    private final Supplier<String> token;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> presses = new ArrayList<>();
    private volatile boolean pressing = true;

    /** Everything that was acknowledged, and how long the acknowledgement took. */
    final ConcurrentLinkedQueue<Press> acknowledged = new ConcurrentLinkedQueue<>();

    /** Answers that were neither an acknowledgement nor a clear "send it again". */
    final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();

    SosButtons(List<URI> replicas, Supplier<String> token) {
        this.replicas = List.copyOf(replicas);
        this.token = token;
    }

    /**
     * A press that was acknowledged.
     *
     * @param replica who acknowledged it
     * @param inEffect whether the acknowledgement said that it has taken effect already
     * @param began when it was sent first
     * @param took how long the acknowledgement took, where there was one
     */
    record Press(
            String button,
            String key,
            UUID message,
            URI replica,
            boolean inEffect,
            Instant began,
            Instant acknowledged,
            Duration took) {}

    /** Begins to press the buttons of each home. */
    void press(List<Home> homes) {
        for (int i = 0; i < homes.size(); i++) {
            int first = i;
            presses.add(threads.submit(() -> press(homes.get(first), first)));
        }
    }

    private void press(Home home, int first) {
        for (int turn = first; pressing; turn++) {
            List<String> buttons = home.buttons();
            acknowledged.add(once(buttons.get(turn / replicas.size() % buttons.size()), "SOS", turn));
            Pause.of(BETWEEN);
        }
    }

    /** One press, sent until it is acknowledged, at first to the replica whose turn it is. */
    Press once(String button, String kind, int turn) {
        String key = Door.newKey();
        Instant first = Instant.now();
        long gaveUp = System.nanoTime() + LONGEST.toNanos();
        for (int attempt = turn; System.nanoTime() < gaveUp; attempt++) {
            long began = System.nanoTime();
            URI replica = replicas.get(attempt % replicas.size());
            try {
                HttpResponse<String> answer = send(replica, button, kind, key);
                if (answer.statusCode() == 202) {
                    JsonNode receipt = JSON.readTree(answer.body());
                    return new Press(
                            button,
                            key,
                            UUID.fromString(receipt.path("messageId").asText()),
                            replica,
                            !receipt.path("incidentIds").isEmpty(),
                            first,
                            Instant.now(),
                            Duration.ofNanos(System.nanoTime() - began));
                }
                surprises.add(answer.statusCode() + " " + answer.body());
            } catch (IOException dead) {
                Pause.of(Duration.ofMillis(50));
            }
        }
        throw new Deviation("the press " + key + " of " + button + " was not acknowledged");
    }

    private HttpResponse<String> send(URI replica, String button, String kind, String key) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(replica.resolve("/api/emergency-intake/v1/device-signals"))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("device", button, "kind", kind))))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deviation("interrupted", e);
        }
    }

    /** Stops and waits until every press is acknowledged. */
    void stop() throws Exception {
        pressing = false;
        for (Future<?> press : presses) {
            press.get();
        }
    }

    @Override
    public void close() {
        pressing = false;
        threads.shutdownNow();
        client.shutdownNow();
    }
}
