package org.linli.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A replica of a service that tells what reached it and can be made to misbehave. */
final class StandIn {

    private static final Buffer PART = Buffer.buffer(new byte[64 * 1024]);
    private static final int PARTS_OF_LARGE = 1_000;

    private final Vertx vertx;
    private final String name;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger cutShort = new AtomicInteger();
    private @Nullable HttpServer server;
    private int port;

    StandIn(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
    }

    int port() {
        return port;
    }

    void start() throws Exception {
        server = vertx.createHttpServer()
                .connectionHandler(connection -> {
                    connections.incrementAndGet();
                    connection.closeHandler(closed -> connections.decrementAndGet());
                })
                .requestHandler(this::answer)
                .listen(port, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    void stop() throws Exception {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    JsonObject state() {
        return new JsonObject()
                .put("connections", connections.get())
                .put("running", running.get())
                .put("cutShort", cutShort.get());
    }

    private static void echo(ServerWebSocket socket) {
        socket.writeTextMessage(socket.headers().get("X-Forwarded-For"));
        socket.textMessageHandler(socket::writeTextMessage);
    }

    private void answer(HttpServerRequest request) {
        running.incrementAndGet();
        request.response().endHandler(endedOrClosed -> running.decrementAndGet());
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "count", "imports" -> count(request);
            case "events" -> events(request.response());
            case "large" -> large(request.response().setChunked(true), PARTS_OF_LARGE);
            case "break" -> breakOff(request);
            case "mute" -> request.resume();
            case "nothing" -> request.response().setStatusCode(204).end();
            case "ws" -> request.toWebSocket().onSuccess(StandIn::echo);
            case "ready" -> request.response().end("{}");
            default -> tell(request);
        }
    }

    private void tell(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        for (String header : request.headers().names()) {
            headers.put(
                    header.toLowerCase(Locale.ROOT),
                    new JsonArray(request.headers().getAll(header)));
        }
        JsonObject told =
                new JsonObject().put("replica", name).put("uri", request.uri()).put("headers", headers);
        request.response()
                .putHeader("Connection", "keep-alive")
                .putHeader("Server", "StandIn/1")
                .putHeader("ETag", "\"7\"")
                .putHeader("Content-Type", "application/json")
                .end(told.toBuffer());
    }

    private void count(HttpServerRequest request) {
        long[] bytes = {0};
        request.exceptionHandler(failure -> cutShort.incrementAndGet());
        request.handler(part -> bytes[0] += part.length());
        request.endHandler(all -> request.response().setStatusCode(201).end(Long.toString(bytes[0])));
    }

    /** Two events, the second after a while that is longer than a replica may take to begin an answer. */
    private void events(HttpServerResponse response) {
        response.putHeader("Content-Type", "text/event-stream").setChunked(true).write("data: first\n\n");
        vertx.setTimer(2_500, later -> {
            if (!response.closed()) {
                response.end("data: second\n\n");
            }
        });
    }

    private static void large(HttpServerResponse response, int parts) {
        for (int left = parts; left > 0; left--) {
            if (response.closed()) {
                return;
            }
            if (response.writeQueueFull()) {
                int rest = left;
                response.drainHandler(drained -> large(response, rest));
                return;
            }
            response.write(PART);
        }
        response.end();
    }

    private void breakOff(HttpServerRequest request) {
        if (request.getParam("on", name).equals(name)) {
            request.connection().close();
        } else {
            tell(request);
        }
    }
}
