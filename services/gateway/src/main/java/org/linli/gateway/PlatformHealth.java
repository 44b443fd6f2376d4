package org.linli.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asks every replica whether it is ready and sums it up per service: {@code UP} when all are, {@code DEGRADED} when some
 * are, {@code DOWN} when none is. Asked again after a second at the earliest, however many want to know.
 */
@ApplicationScoped
class PlatformHealth {

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final HttpClient client;
    private final Upstreams upstreams;
    private final long timeoutMillis;
    private final boolean demo;
    private volatile @Nullable Asked last;

    PlatformHealth(
            Vertx vertx,
            GatewayConfig config,
            Upstreams upstreams,
            @ConfigProperty(name = "linli.demo", defaultValue = "false") boolean demo) {
        client = vertx.createHttpClient();
        this.upstreams = upstreams;
        timeoutMillis = config.healthTimeout().toMillis();
        this.demo = demo;
    }

    private record Asked(long at, Future<JsonObject> answer) {}

    @PreDestroy
    void close() {
        client.close();
    }

    void tell(RoutingContext exchange) {
        current().onComplete(asked -> {
            JsonObject report = asked.succeeded() ? asked.result() : new JsonObject().put("status", "DOWN");
            exchange.response()
                    .setStatusCode("DOWN".equals(report.getString("status")) ? 503 : 200)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(report.toBuffer());
        });
    }

    private Future<JsonObject> current() {
        Asked known = last;
        long now = System.nanoTime();
        if (known == null || now - known.at() > FRESH_NANOS) {
            known = new Asked(now, ask());
            last = known;
        }
        return known.answer();
    }

    private Future<JsonObject> ask() {
        List<Future<JsonObject>> all = new ArrayList<>();
        for (Upstream service : upstreams.services()) {
            all.add(ask(service, "/q/health/ready"));
        }
        all.add(ask(upstreams.keycloak(), "/auth/realms/linli"));
        return Future.all(all).map(every -> summary(every.list()));
    }

    private Future<JsonObject> ask(Upstream upstream, String path) {
        List<Future<Boolean>> replicas = upstream.replicas().stream()
                .map(replica -> isReady(replica, path))
                .toList();
        return Future.all(replicas).map(answers -> {
            List<Boolean> ready = answers.list();
            int up = (int) ready.stream().filter(is -> is).count();
            String status = up == ready.size() ? "UP" : up > 0 ? "DEGRADED" : "DOWN";
            return new JsonObject()
                    .put("name", upstream.name())
                    .put("status", status)
                    .put("replicas", ready.size())
                    .put("up", up);
        });
    }

    private Future<Boolean> isReady(Replica replica, String path) {
        RequestOptions options = new RequestOptions()
                .setServer(replica.address())
                .setMethod(HttpMethod.GET)
                .setURI(path)
                .setTimeout(timeoutMillis);
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body().map(answer.statusCode() == 200))
                .otherwise(false);
    }

    private JsonObject summary(List<JsonObject> services) {
        boolean down = services.stream().anyMatch(service -> "DOWN".equals(service.getString("status")));
        boolean up = services.stream().allMatch(service -> "UP".equals(service.getString("status")));
        return new JsonObject()
                .put("status", down ? "DOWN" : up ? "UP" : "DEGRADED")
                .put("demo", demo)
                .put("services", new JsonArray(services));
    }
}
