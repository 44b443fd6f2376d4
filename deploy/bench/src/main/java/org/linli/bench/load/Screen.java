package org.linli.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A WebSocket that remembers which ids it was told of. */
public final class Screen implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 1 << 20;
    private static final UUID NOTHING = new UUID(0, 0);

    private final Vertx vertx = Vertx.vertx();
    private final Map<UUID, CompletableFuture<Void>> seen = new ConcurrentHashMap<>();
    private final WebSocket socket;

    private Screen(WebSocketConnectOptions where, Function<String, UUID> id, CompletableFuture<Void> stands) {
        this.socket = vertx.createWebSocketClient(
                        new WebSocketClientOptions().setMaxMessageSize(LONGEST).setMaxFrameSize(LONGEST))
                .connect(where)
                .onSuccess(open -> open.textMessageHandler(text -> {
                    UUID told = NOTHING;
                    if (text.contains("\"ready\"")) {
                        stands.complete(null);
                    } else {
                        told = id.apply(text);
                    }
                    if (!told.equals(NOTHING)) {
                        awaited(told).complete(null);
                    }
                }))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** An operator's screen at the feed of the service at {@code address}; it stands when this returns. */
    public static Screen ofOperator(URI address, String authorization) {
        CompletableFuture<Void> stands = new CompletableFuture<>();
        Screen screen = new Screen(
                where(address, "/api/emergency-intake/v1/operators/feed")
                        .setSubProtocols(List.of(
                                "bearer-token-carrier",
                                "quarkus-http-upgrade#Authorization#"
                                        + URLEncoder.encode(authorization, StandardCharsets.UTF_8)
                                                .replace("+", "%20"))),
                Screen::incident,
                stands);
        stands.join();
        return screen;
    }

    /** A socket whose messages are ids and nothing else, after one that says ready; it stands when this returns. */
    public static Screen ofIds(URI address, String path) {
        CompletableFuture<Void> stands = new CompletableFuture<>();
        Screen screen = new Screen(where(address, path), UUID::fromString, stands);
        stands.join();
        return screen;
    }

    /** Gives it a new token before the old one ends. */
    public void renew(String token) {
        socket.writeTextMessage("{\"type\":\"token\",\"token\":\"" + token + "\"}");
    }

    /** Completes when it is told of this one. */
    public CompletableFuture<Void> awaited(UUID id) {
        return seen.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    /** How many are awaited that it was not told of. */
    public long missing() {
        return seen.values().stream().filter(told -> !told.isDone()).count();
    }

    /** Forgets whom it has seen. */
    public void forget() {
        seen.clear();
    }

    private static UUID incident(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            return message.path("type").asText().equals("incident")
                    ? UUID.fromString(message.path("incident").path("id").asText())
                    : NOTHING;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the feed says what is no JSON: " + text, e);
        }
    }

    private static WebSocketConnectOptions where(URI address, String path) {
        return new WebSocketConnectOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(path);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
