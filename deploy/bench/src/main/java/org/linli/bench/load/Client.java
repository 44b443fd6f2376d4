package org.linli.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends HTTP/1.1 requests over pooled connections that stay open; cheap, since it shares the machine with what it loads. */
public final class Client implements AutoCloseable {

    private static final long TIMEOUT_MILLIS = 30_000;
    private static final int WAITING = 100_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;
    private final URI address;

    /** @param connections at the most; what comes beyond that waits for one */
    public Client(URI address, int connections) {
        this.address = address;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setMaxWaitQueueSize(WAITING).setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Reads. */
    public CompletableFuture<Reply> get(String path, Map<String, String> headers) {
        return send(HttpMethod.GET, path, headers, "");
    }

    /** Posts JSON. */
    public CompletableFuture<Reply> post(String path, Map<String, String> headers, String body) {
        return send(HttpMethod.POST, path, headers, body);
    }

    private CompletableFuture<Reply> send(HttpMethod method, String path, Map<String, String> headers, String body) {
        RequestOptions request = new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(path)
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Content-Type", "application/json");
        headers.forEach(request::putHeader);
        return http.request(request)
                .compose(open -> open.send(Buffer.buffer(body)))
                .compose(answer -> answer.body().map(text -> new Reply(answer.statusCode(), text.toString())))
                .otherwise(failure -> new Reply(0, failure.toString()))
                .toCompletionStage()
                .toCompletableFuture();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
