package org.linli.emergency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stands in for the registry: answers with the cards that a test has put there, or with 503 while it is down. */
public final class RegistryStandIn implements QuarkusTestResourceLifecycleManager {

    static final String SETTING = "linli.emergency.registry.url";

    /** A card at which the registry fails. */
    static final String BROKEN = "broken";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> cards = new ConcurrentHashMap<>();
    private final AtomicBoolean down = new AtomicBoolean();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            started.createContext("/cards/", this::keep);
            started.createContext("/down", this::turn);
            started.createContext("/api/resident-registry/v1/emergency-cards", this::handOut);
            started.start();
            server = started;
            return Map.of(SETTING, "http://localhost:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    private void keep(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/cards/".length());
        if (exchange.getRequestMethod().equals("DELETE")) {
            cards.remove(id);
        } else {
            cards.put(id, text(exchange));
        }
        answer(exchange, 200, "");
    }

    private void turn(HttpExchange exchange) throws IOException {
        down.set(exchange.getRequestMethod().equals("PUT"));
        answer(exchange, 200, "");
    }

    private void handOut(HttpExchange exchange) throws IOException {
        String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        String asked = text(exchange);
        if (ID.matcher(asked).results().map(MatchResult::group).anyMatch(id -> BROKEN.equals(cards.get(id)))) {
            answer(exchange, 500, "{}");
            return;
        }
        if (down.get() || !bearer.startsWith("Bearer ey")) {
            answer(exchange, down.get() ? 503 : 401, "{}");
            return;
        }
        String items = ID.matcher(asked)
                .results()
                .map(MatchResult::group)
                .flatMap(id -> Optional.ofNullable(cards.get(id)).stream())
                .collect(Collectors.joining(","));
        answer(exchange, 200, "{\"items\":[" + items + "]}");
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
