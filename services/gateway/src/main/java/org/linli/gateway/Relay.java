package org.linli.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.impl.HttpUtils;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Iterator;
import org.jboss.logging.Logger;

/**
 * Passes requests on. A connection to a replica is had first, trying one replica after the other, and only then does
 * anything of the request leave: a replica that is down costs the caller nothing, whatever the method.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int MAX_ANSWER_HEADERS = 65_536;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final HttpClient client;

    Relay(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setMaxHeaderSize(MAX_ANSWER_HEADERS),
                new PoolOptions().setHttp1MaxSize(config.connectionsPerReplica()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    Vertx vertx() {
        return vertx;
    }

    GatewayConfig config() {
        return config;
    }

    /** Answers the request with what a replica of {@code upstream} says. */
    void pass(RoutingContext exchange, Upstream upstream) {
        HttpServerRequest request = exchange.request();
        request.pause();
        ForwardedHeaders.settle(request);
        connect(upstream, request).onComplete(connected -> {
            if (connected.failed()) {
                LOG.debugf("%s: %s", upstream.name(), connected.cause());
                request.resume();
                unavailable(upstream).send(request);
            } else if (request.response().closed()) {
                connected.result().abandon();
            } else {
                proxy(exchange, upstream, connected.result());
            }
        });
    }

    private void proxy(RoutingContext exchange, Upstream upstream, Connected first) {
        HttpServerRequest request = exchange.request();
        if (HttpUtils.canUpgradeToWebSocket(request)) {
            HttpProxy.reverseProxy(client)
                    .origin(context -> Future.succeededFuture(first.request()))
                    .handle(request);
            return;
        }
        Passage passage = new Passage(this, exchange, upstream, first);
        HttpProxy.reverseProxy(client)
                .origin(context -> passage.connection())
                .addInterceptor(passage)
                .handle(request);
    }

    /** A connection to the first replica that can be reached. */
    Future<Connected> connect(Upstream upstream, HttpServerRequest request) {
        return connect(upstream.inOrder(System.nanoTime()).iterator(), request);
    }

    private Future<Connected> connect(Iterator<Replica> candidates, HttpServerRequest request) {
        if (!candidates.hasNext()) {
            return Future.failedFuture(new NoStackTraceThrowable("no replica could be reached"));
        }
        Replica replica = candidates.next();
        return client.request(new RequestOptions().setServer(replica.address()))
                .map(opened -> {
                    replica.back();
                    return new Connected(replica, prepared(opened, request));
                })
                .recover(failure -> {
                    LOG.infof("%s is left alone for %s: %s", replica.address(), config.outFor(), failure.getMessage());
                    replica.out(System.nanoTime(), config.outFor());
                    return connect(candidates, request);
                });
    }

    private static HttpClientRequest prepared(HttpClientRequest opened, HttpServerRequest request) {
        opened.exceptionHandler(failure -> LOG.debugf("%s", failure));
        return request.authority() == null ? opened : opened.authority(request.authority());
    }

    Problem unavailable(Upstream upstream) {
        return Problem.unavailable(upstream.name(), Duration.ofSeconds(2));
    }

    /**
     * A request to a replica of which nothing has been sent yet.
     *
     * @param replica where it goes
     * @param request the request to fill
     */
    record Connected(Replica replica, HttpClientRequest request) {

        /** Gives the unused connection back. */
        void abandon() {
            request.reset();
        }
    }
}
