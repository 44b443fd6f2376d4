package org.linli.bench.floor;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The process of a floor of sos: {@code POST /presses?id=…} commits one row, sends its id to every open WebSocket and
 * answers.
 */
public final class SocketFloor {

    private static final String INSERT = "insert into floor.hop_sent (event_id, payload) values ($1, $2)";

    private final Pool pool;
    private final String payload;
    private final List<ServerWebSocket> screens = new CopyOnWriteArrayList<>();

    private SocketFloor(Pool pool, String payload) {
        this.pool = pool;
        this.payload = payload;
    }

    /** Arguments: port, host:port/database of PostgreSQL, payload of a row. */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        URI address = URI.create("postgresql://" + arguments[1]);
        String database = address.getPath().substring(1);
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(16))
                .connectingTo(new PgConnectOptions()
                        .setHost(address.getHost())
                        .setPort(address.getPort())
                        .setDatabase(database)
                        .setUser(database)
                        .setPassword("linli-demo")
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build();
        SocketFloor floor = new SocketFloor(pool, arguments[2]);
        vertx.createHttpServer()
                .webSocketHandler(floor::stand)
                .requestHandler(floor::press)
                .listen(Integer.parseInt(arguments[0]), "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void stand(ServerWebSocket screen) {
        screens.add(screen);
        screen.writeTextMessage("{\"type\":\"ready\"}");
    }

    private void press(HttpServerRequest request) {
        UUID id = UUID.fromString(request.getParam("id"));
        request.body()
                .compose(body -> pool.preparedQuery(INSERT).execute(Tuple.of(id, payload)))
                .onSuccess(rows -> {
                    screens.forEach(screen -> screen.writeTextMessage(id.toString()));
                    request.response().setStatusCode(202).end();
                })
                .onFailure(failure -> request.response().setStatusCode(500).end(String.valueOf(failure)));
    }
}
