package org.linli.bench.floor;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.bench.measure.ClosedLoop;
import org.linli.bench.measure.Load;

/**
 * The process of the floors of intake. {@code POST /orders} is the bare reactive endpoint: it reads the body, does the two
 * inserts and answers with the id. {@code POST /runs} is the bare pooled client: it does them as fast as it can for a
 * while.
 */
public final class Floor {

    private final Vertx vertx;
    private final TwoInserts inserts;

    private Floor(Vertx vertx, TwoInserts inserts) {
        this.vertx = vertx;
        this.inserts = inserts;
    }

    /** Arguments: port, host:port of PostgreSQL, size of the pool, order to copy, columns of orders, of the outbox. */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        URI address = URI.create("postgresql://" + arguments[1]);
        PgConnectOptions server = new PgConnectOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setDatabase("order_dispatch")
                .setUser("order_dispatch")
                .setPassword("linli-demo")
                .setCachePreparedStatements(true);
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(Integer.parseInt(arguments[2])))
                .connectingTo(server)
                .using(vertx)
                .build();
        TwoInserts.of(
                        pool,
                        UUID.fromString(arguments[3]),
                        List.of(arguments[4].split(",")),
                        List.of(arguments[5].split(",")))
                .compose(inserts -> vertx.createHttpServer()
                        .requestHandler(new Floor(vertx, inserts)::answer)
                        .listen(Integer.parseInt(arguments[0]), "localhost"))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        switch (request.method().equals(HttpMethod.POST) ? request.path() : "") {
            case "/orders" -> order(request);
            case "/runs" -> run(request);
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void order(HttpServerRequest request) {
        request.body()
                .compose(body -> inserts.run())
                .onSuccess(id -> request.response()
                        .setStatusCode(201)
                        .putHeader("Content-Type", "application/json")
                        .end("{\"id\":\"" + id + "\"}"))
                .onFailure(failure -> request.response().setStatusCode(500).end(String.valueOf(failure)));
    }

    private void run(HttpServerRequest request) {
        int atOnce = Integer.parseInt(request.getParam("at-once"));
        Duration length = Duration.ofMillis(Long.parseLong(request.getParam("millis")));
        Load load = () -> inserts.run()
                .map(id -> true)
                .otherwise(false)
                .toCompletionStage()
                .toCompletableFuture();
        vertx.executeBlocking(() -> new ClosedLoop(atOnce).run(length, load))
                .onSuccess(done -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end("{\"well\":%d,\"failed\":%d,\"seconds\":%s}"
                                .formatted(done.well(), done.failed(), done.seconds())))
                .onFailure(failure -> request.response().setStatusCode(500).end(String.valueOf(failure)));
    }
}
