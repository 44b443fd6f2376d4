package org.linli.city.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends requests that may safely be repeated, again and again while the other side is busy or away. */
final class Web {

    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 500, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int attempts;

    /** Gives up after so many attempts; thirty are two minutes. */
    Web(int attempts) {
        this.attempts = attempts;
    }

    /** Makes the request anew for every attempt, so that it carries a fresh token. */
    interface Maker {
        HttpRequest.Builder make();
    }

    HttpResponse<String> send(Maker maker) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            HttpRequest request = maker.make().timeout(ANSWER).build();
            String trouble;
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (!TRY_AGAIN.contains(response.statusCode())) {
                    return response;
                }
                trouble = "answered " + response.statusCode();
                pause = response.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("[0-9]{1,3}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                        .orElse(pause);
            } catch (IOException noAnswer) {
                trouble = "does not answer";
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new LoadFailed("The loading was interrupted.", stopped);
            }
            if (attempt == attempts) {
                throw new LoadFailed(
                        request.uri() + " " + trouble
                                + ". Maybe the platform is not running, or its log tells more; the same command goes on from here.");
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Does nothing for a while. */
    static void rest(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("The loading was interrupted.", stopped);
        }
    }
}
