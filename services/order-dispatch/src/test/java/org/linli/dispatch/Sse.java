package org.linli.dispatch;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A phone that listens to the event stream. */
final class Sse implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();

    /** One event of the stream. */
    record Event(String id, String name, JsonNode data) {}

    static Sse listening(Api caller, String lastEventId) {
        Sse sse = new Sse();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Api.ROOT + "/stream"))
                .header("Authorization", "Bearer " + caller.token())
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        Thread.ofVirtual().start(() -> sse.listen(request.build()));
        sse.first(event -> event.name().equals("ready"));
        return sse;
    }

    /** The first event of this sort; waits for it. */
    Event first(Predicate<Event> wanted) {
        await().atMost(Duration.ofSeconds(15)).until(() -> events.stream().anyMatch(wanted));
        return events.stream().filter(wanted).findFirst().orElseThrow();
    }

    List<Event> events() {
        return events.stream().filter(event -> !event.name().equals("ready")).toList();
    }

    List<String> comments() {
        return comments;
    }

    private void listen(HttpRequest request) {
        try {
            read(client.send(request, HttpResponse.BodyHandlers.ofLines()).body());
        } catch (IOException | UncheckedIOException | InterruptedException hungUp) {
            comments.add("hung up");
        }
    }

    private void read(Stream<String> lines) {
        StringBuilder id = new StringBuilder();
        StringBuilder name = new StringBuilder();
        lines.forEach(line -> {
            if (line.startsWith(":")) {
                comments.add(line.substring(1).strip());
            } else if (line.startsWith("id:")) {
                id.replace(0, id.length(), line.substring(3).strip());
            } else if (line.startsWith("event:")) {
                name.replace(0, name.length(), line.substring(6).strip());
            } else if (line.startsWith("data:")) {
                events.add(new Event(id.toString(), name.toString(), json(line.substring(5))));
            }
        });
    }

    private static JsonNode json(String text) {
        try {
            return Messages.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
