package org.linli.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.Relay.Connected;

/**
 * One request on its way through: limits its body, bounds the wait for the answer's first byte, repeats a bodiless read
 * once elsewhere when the connection broke, and turns what still fails into a problem.
 */
final class Passage implements ProxyInterceptor {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Relay relay;
    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final Upstream upstream;
    private final List<Replica> used = new ArrayList<>();
    private @Nullable Connected ready;
    private @Nullable HttpClientRequest sent;
    private @Nullable LimitedBody body;
    private long timer = -1;

    Passage(Relay relay, RoutingContext exchange, Upstream upstream, Connected first) {
        this.relay = relay;
        this.exchange = exchange;
        this.request = exchange.request();
        this.upstream = upstream;
        this.ready = first;
        exchange.addEndHandler(done -> {
            stopTimer();
            used.forEach(Replica::end);
        });
    }

    /** The connection to send on: the one already had, for a repeat a new one. */
    Future<HttpClientRequest> connection() {
        Connected first = ready;
        ready = null;
        Future<Connected> connected = first == null ? relay.connect(upstream, request) : Future.succeededFuture(first);
        return connected.map(open -> {
            open.replica().begin();
            used.add(open.replica());
            sent = open.request();
            return open.request();
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        boolean bodiless = isBodiless();
        long limit = relay.config().mostAt(request.path());
        if (bodiless) {
            context.request().setBody(null);
            request.resume();
        } else {
            if (request.version() == HttpVersion.HTTP_2 && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
                request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
            }
            body = new LimitedBody(request, limit, this::startTimer);
            context.request()
                    .setBody(Body.body(body, context.request().getBody().length()));
        }
        Future<ProxyResponse> answer = send(context, bodiless);
        boolean repeatable = bodiless && isRead();
        return (repeatable ? answer.recover(failure -> repeat(context, failure)) : answer)
                .otherwise(failure -> refusal(context));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        stopTimer();
        ForwardedHeaders.dropHop(context.response().headers());
        return context.sendResponse();
    }

    private Future<ProxyResponse> send(ProxyContext context, boolean bodiless) {
        Future<ProxyResponse> answer = context.sendRequest();
        if (bodiless) {
            startTimer();
        }
        return answer;
    }

    private Future<ProxyResponse> repeat(ProxyContext context, Throwable failure) {
        if (request.response().closed() || failure instanceof TooSlow) {
            return Future.failedFuture(failure);
        }
        stopTimer();
        return send(context, true);
    }

    private ProxyResponse refusal(ProxyContext context) {
        stopTimer();
        boolean tooLarge = body != null && body.isTooLarge();
        Problem problem =
                tooLarge ? Problem.tooLarge(relay.config().mostAt(request.path())) : relay.unavailable(upstream);
        ProxyResponse response = context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(problem.body(request.path())));
        if (problem.retryAfter() != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        if (tooLarge) {
            BodyLimit.closeAfter(exchange, relay.vertx());
        }
        return response;
    }

    private boolean isRead() {
        return READS.contains(request.method());
    }

    private boolean isBodiless() {
        if (request.version() == HttpVersion.HTTP_2) {
            return request.isEnded();
        }
        MultiMap headers = request.headers();
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return !headers.contains(HttpHeaders.TRANSFER_ENCODING) && (length == null || length.equals("0"));
    }

    private void startTimer() {
        stopTimer();
        if (!request.response().closed()) {
            timer = relay.vertx().setTimer(relay.config().answerTimeout().toMillis(), fired -> giveUp());
        }
    }

    private void stopTimer() {
        if (timer >= 0) {
            relay.vertx().cancelTimer(timer);
            timer = -1;
        }
    }

    private void giveUp() {
        timer = -1;
        if (sent != null && !used.isEmpty()) {
            used.getLast().out(System.nanoTime(), relay.config().outFor());
            sent.reset(0, new TooSlow());
        }
    }

    /** A replica took the request and said nothing for too long. */
    private static final class TooSlow extends NoStackTraceThrowable {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("no answer in time");
        }
    }
}
