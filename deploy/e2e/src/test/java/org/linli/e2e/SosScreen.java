package org.linli.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An operator's screen at one replica. */
final class SosScreen implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int RENEWED = 3;

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private final Supplier<String> token;
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile String given;
    private volatile boolean closed;

    /** Opens it; {@code since} is empty for a new one. */
    SosScreen(URI replica, Supplier<String> token, String since) {
        this.token = token;
        this.given = token.get();
        String authorization =
                URLEncoder.encode("Bearer " + given, StandardCharsets.UTF_8).replace("+", "%20");
        this.socket = HTTP.newWebSocketBuilder()
                .connectTimeout(SOON)
                .subprotocols("bearer-token-carrier", "quarkus-http-upgrade#Authorization#" + authorization)
                .buildAsync(
                        URI.create("ws://" + replica.getAuthority() + "/api/emergency-intake/v1/operators/feed"
                                + (since.isEmpty() ? "" : "?since=" + since)),
                        new Listener())
                .join();
        var renewal = renewing.scheduleAtFixedRate(this::renew, RENEWED, RENEWED, TimeUnit.SECONDS);
        assert !renewal.isDone();
        if (since.isEmpty()) {
            from();
        }
    }

    /** As a console does: a new token before the old one ends, if there is one. */
    private void renew() {
        String now = token.get();
        if (!now.equals(given)) {
            given = now;
            socket.sendText("{\"type\":\"token\",\"token\":\"" + now + "\"}", true)
                    .join();
        }
    }

    JsonNode await(String what, Predicate<JsonNode> wanted) {
        return Pause.until(what, SOON, () -> messages.stream().filter(wanted).toList(), found -> !found.isEmpty())
                .getFirst();
    }

    /** Waits until the last word about what is lost says that this is. */
    void awaitLost(String part) {
        Pause.until("the feed says that %s is lost".formatted(part), SOON, this::lost, lost -> lost.contains(part));
    }

    /** Waits until the last word about what is lost says that nothing is. */
    void awaitAllWell() {
        Pause.until("the feed says that all is well", Duration.ofSeconds(60), this::lost, List::isEmpty);
    }

    private List<String> lost() {
        return messages.stream()
                .filter(message -> message.path("type").asText().equals("degraded"))
                .reduce((first, last) -> last)
                .map(last -> last.path("degraded").findValuesAsText("part"))
                .orElse(List.of());
    }

    /** A fact about an incident, by its number. */
    record Told(UUID incident, long seq) {}

    /** Every fact this connection told, in the order in which it did. */
    List<Told> facts() {
        return messages.stream()
                .filter(message -> message.path("type").asText().equals("incident"))
                .map(message -> new Told(
                        UUID.fromString(message.at("/incident/id").asText()),
                        message.path("seq").asLong()))
                .toList();
    }

    /** Where the connection began, as soon as it has been told. */
    FeedPlace from() {
        return FeedPlace.of(await(
                        "a screen that stands",
                        message -> message.path("type").asText().equals("ready"))
                .path("since")
                .asText());
    }

    boolean isClosed() {
        return closed;
    }

    /** Up to where it was told; empty when it was told nothing. */
    String since() {
        return messages.stream()
                .map(message -> message.path("since").asText(""))
                .filter(since -> !since.isEmpty())
                .reduce((first, last) -> last)
                .orElse("");
    }

    @Override
    public void close() {
        closed = true;
        renewing.shutdownNow();
        socket.abort();
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

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed = true;
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Deviation("the feed says what is no JSON", e);
        }
    }
}
