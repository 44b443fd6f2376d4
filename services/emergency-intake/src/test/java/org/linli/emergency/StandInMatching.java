package org.linli.emergency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Stands where matching is: a real HTTP server that answers about a resident what a test has put there. Whoever nothing was
 * put for is not known; {@code slow} in the answer makes it come a second late.
 */
public final class StandInMatching implements QuarkusTestResourceLifecycleManager {

    static final String SETTING = "linli.emergency.matching.url";
    private static final int LATE_MILLIS = 1_000;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final HttpServer server = bound();

    private static HttpServer bound() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/answers/", this::put);
        server.createContext("/api/matching/v1/responders", this::answer);
        server.start();
        return Map.of(SETTING, "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void put(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        answers.put(path.substring(path.lastIndexOf('/') + 1), body(call));
        send(call, 204, "");
    }

    private void answer(HttpExchange call) throws IOException {
        String asked = Messages.JSON.readTree(body(call)).path("residentId").asText();
        String answer = answers.getOrDefault(asked, "");
        if (answer.contains("slow")) {
            pause();
        }
        boolean signedIn = call.getRequestHeaders().getOrDefault("Authorization", List.of()).stream()
                .anyMatch(header -> header.startsWith("Bearer ey"));
        send(call, !signedIn ? 401 : answer.isEmpty() ? 404 : 200, answer);
    }

    private static void pause() {
        try {
            Thread.sleep(LATE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange call) throws IOException {
        return new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
