package org.linli.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends requests with any token or none; for a stream it listens for a moment only. */
final class Knock {

    private static final Duration MOMENT = Duration.ofMillis(1500);
    private static final String STREAM = "text/event-stream";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Knock(URI address) {
        this.address = address;
    }

    Heard send(Ask ask, @Nullable String token) {
        try {
            HttpResponse<InputStream> answer = client.send(ask.at(address, token), BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream body = answer.body()) {
                byte[] bytes = type.startsWith(STREAM) ? firstOf(body) : body.readAllBytes();
                return new Heard(answer.statusCode(), type, new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new Deviation(ask + ": no answer (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deviation("interrupted", e);
        }
    }

    private static byte[] firstOf(InputStream stream) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        long until = System.nanoTime() + MOMENT.toNanos();
        byte[] piece = new byte[8192];
        while (System.nanoTime() < until) {
            if (stream.available() > 0) {
                heard.write(piece, 0, Math.max(0, stream.read(piece)));
            } else {
                Pause.of(Duration.ofMillis(20));
            }
        }
        return heard.toByteArray();
    }
}
