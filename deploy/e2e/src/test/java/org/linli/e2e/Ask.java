package org.linli.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request without its token.
 *
 * @param method HTTP method
 * @param path with query
 * @param headers names and values
 * @param body empty when there is none
 */
record Ask(String method, String path, Map<String, String> headers, byte[] body) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Ask {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
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
