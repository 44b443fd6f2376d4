package org.linli.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a body that says it is too large before any of it is read. */
@ApplicationScoped
class BodyLimit {

    /** How long what is still coming is read away, so that the client gets to see the answer. */
    private static final long LINGER_MILLIS = 2_000;

    private final Vertx vertx;
    private final GatewayConfig config;

    BodyLimit(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        long limit = config.mostAt(request.path());
        if (declaredLength(request) <= limit) {
            exchange.next();
            return;
        }
        closeAfter(exchange, vertx);
        request.resume();
        Problem.tooLarge(limit).send(request);
    }

    /** Ends a connection whose client sends more than it may, a moment after the answer. */
    static void closeAfter(RoutingContext exchange, Vertx vertx) {
        HttpServerRequest request = exchange.request();
        if (request.version() == HttpVersion.HTTP_2) {
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        exchange.addEndHandler(answered ->
                vertx.setTimer(LINGER_MILLIS, lingered -> request.connection().close()));
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }
}
