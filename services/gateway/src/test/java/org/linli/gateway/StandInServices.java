package org.linli.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code echo} with the replicas {@code a} and {@code b}, the service {@code narrow} that is replica
 * {@code c}, the service {@code absent} that does not run, and a server to ask and steer them: {@code GET /a},
 * {@code POST /a/stop}, {@code POST /a/start}.
 */
public final class StandInServices implements QuarkusTestResourceLifecycleManager {

    private @Nullable Vertx vertx;

    @Override
    public Map<String, String> start() {
        Vertx started = Vertx.vertx();
        vertx = started;
        Map<String, StandIn> replicas =
                Map.of("a", new StandIn(started, "a"), "b", new StandIn(started, "b"), "c", new StandIn(started, "c"));
        try (ServerSocket free = new ServerSocket(0)) {
            for (StandIn replica : replicas.values()) {
                replica.start();
            }
            HttpServer steering = started.createHttpServer()
                    .requestHandler(request -> steer(request, replicas))
                    .listen(0, "localhost")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            return Map.of(
                    "linli.gateway.upstreams.echo", address(replicas, "a") + "," + address(replicas, "b"),
                    "linli.gateway.upstreams.narrow", address(replicas, "c"),
                    "linli.gateway.upstreams.absent", "localhost:" + free.getLocalPort(),
                    "linli.gateway.connections-per-replica", "10",
                    "linli.gateway.answer-timeout", "1500MS",
                    "linli.gateway.out-for", "300MS",
                    "linli.gateway.limits.per-caller", "50",
                    "linli.gateway.limits.per-address", "5000",
                    "test.steering", Integer.toString(steering.actualPort()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close();
        }
    }

    private static String address(Map<String, StandIn> replicas, String name) {
        return "localhost:" + standIn(replicas, name).port();
    }

    private static StandIn standIn(Map<String, StandIn> replicas, String name) {
        StandIn found = replicas.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    private static void steer(HttpServerRequest request, Map<String, StandIn> replicas) {
        StandIn replica = standIn(replicas, request.path().substring(1, 2));
        Thread.ofVirtual().start(() -> {
            JsonObject state = new JsonObject();
            try {
                switch (request.path().substring(2)) {
                    case "/stop" -> replica.stop();
                    case "/start" -> replica.start();
                    default -> state = replica.state();
                }
                request.response().end(state.toBuffer());
            } catch (Exception e) {
                request.response().setStatusCode(500).end(e.toString());
            }
        });
    }
}
