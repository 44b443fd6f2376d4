package org.linli.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request without its token; the path is with its query, an empty body is none. */
final class Ask {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    Ask(String method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /** Whether the other asks for the same, whatever its headers. */
    boolean asksTheSameAs(Ask other) {
        return path.equals(other.path) && Arrays.equals(body, other.body);
    }

    HttpRequest at(URI address, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
