package org.linli.emergency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** An operator's screen: a WebSocket that remembers what it was told. */
final class Screen implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Looked up here, so that what it belongs to is not made first by a thread of the HTTP client. */
    private static final JsonMapper JSON = Messages.JSON;

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();

    private final WebSocket socket;
    private volatile boolean closed;

    private Screen(Api desk, String query) {
        this.socket = HTTP.newWebSocketBuilder()
                .subprotocols(
                        "bearer-token-carrier",
                        "quarkus-http-upgrade#Authorization#"
                                + URLEncoder.encode("Bearer " + desk.token(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .buildAsync(
                        URI.create("ws://localhost:" + RestAssured.port + Api.ROOT + "/operators/feed" + query),
                        new Listener())
                .join();
    }

    /** A screen that is told everything from now on. */
    static Screen of(Api desk) {
        Screen screen = new Screen(desk, "");
        screen.await(message -> message.path("type").asText().equals("ready"));
        return screen;
    }

    /** A screen that goes on where another stopped. */
    static Screen since(Api desk, String since) {
        return new Screen(desk, "?since=" + since);
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    boolean isClosed() {
        return closed;
    }

    List<JsonNode> all() {
        return List.copyOf(messages);
    }

    /** Types of facts about an incident, in the order told. */
    List<String> told(UUID incident) {
        return messages.stream()
                .filter(message -> message.at("/incident/id").asText().equals(incident.toString()))
                .map(message -> message.at("/event/type").asText())
                .toList();
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        try {
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> messages.stream().filter(wanted).findFirst().orElse(null), found -> found != null);
        } catch (ConditionTimeoutException silent) {
            throw new AssertionError(
                    "the screen was told only " + messages + (closed ? " and was closed" : ""), silent);
        }
    }

    JsonNode awaitFact(UUID incident, String type) {
        return await(message -> message.at("/incident/id").asText().equals(incident.toString())
                && message.at("/event/type").asText().equals(type));
    }

    /** So many facts of a type about an incident. */
    List<JsonNode> facts(UUID incident, String type, int many) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> messages.stream()
                                .filter(message -> message.at("/incident/id")
                                                .asText()
                                                .equals(incident.toString())
                                        && message.at("/event/type").asText().equals(type))
                                .toList(),
                        found -> found.size() == many);
    }

    String since() {
        return messages.stream()
                .map(message -> message.path("since").asText(""))
                .filter(since -> !since.isEmpty())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Override
    public void close() {
        if (!closed) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed = true;
            return null;
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
