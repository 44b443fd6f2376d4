package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A client at the public door that signs in as any demo account. */
public final class Door {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NOT_NOW = 503;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final URI address;
    private final Tokens tokens;

    public Door(URI address) {
        this.client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.address = address;
        this.tokens = new Tokens(client, address);
    }

    private Door(Door other, URI address) {
        this.client = other.client;
        this.address = address;
        this.tokens = other.tokens;
    }

    /** The same accounts at another address, such as that of one replica. */
    public Door at(URI other) {
        return new Door(this, other);
    }

    /** Where it is. */
    public URI address() {
        return address;
    }

    /** A token of the account. */
    public String token(String account) {
        return tokens.of(account);
    }

    /** Subject of an account. */
    public String subject(String account) {
        return tokens.subject(account);
    }

    /** Reads. */
    public Answer get(String account, String path) {
        return send(account, "GET", path, BodyPublishers.noBody(), Map.of());
    }

    /** Creates, with a new Idempotency-Key; asks again while the service says that it does not know something yet. */
    public Answer create(String account, String path, Object body) {
        return json(account, "POST", path, body, Map.of("Idempotency-Key", newKey()));
    }

    /** Changes what has the version, given as an entity tag, with a new Idempotency-Key. */
    public Answer change(String account, String method, String path, String version, Object body) {
        return json(account, method, path, body, Map.of("If-Match", version, "Idempotency-Key", newKey()));
    }

    /** Sends JSON with these headers. */
    public Answer json(String account, String method, String path, Object body, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", "application/json");
        return send(account, method, path, BodyPublishers.ofString(text(body)), all);
    }

    /** Sends anything; a 503 is asked again as {@code Retry-After} says, for half a minute at most. */
    public Answer send(String account, String method, String path, BodyPublisher body, Map<String, String> headers) {
        long began = System.nanoTime();
        Answer answer = once(account, method, path, body, headers);
        while (answer.status() == NOT_NOW && System.nanoTime() - began < PATIENCE.toNanos()) {
            Pause.of(Duration.ofSeconds(Math.max(1, answer.retryAfterSeconds())));
            answer = once(account, method, path, body, headers);
        }
        return answer;
    }

    /** Posts JSON once, whatever comes back. */
    public Answer post(String account, String path, Object body, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", "application/json");
        return once(account, "POST", path, BodyPublishers.ofString(text(body)), all);
    }

    /** Sends once, whatever comes back. */
    public Answer once(String account, String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.of(account))
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    method + " " + path + " by " + account,
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.headers().firstValueAsLong("Retry-After").orElse(1),
                    read(answer));
        } catch (IOException e) {
            throw new Deviation("%s %s: no answer (%s)".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deviation("interrupted", e);
        }
    }

    /** A key for a create. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode read(HttpResponse<byte[]> answer) throws IOException {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return json && answer.body().length > 0 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
