package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of demo accounts, had by signing in at the door and kept for half their minute. */
final class Tokens {

    private static final String PASSWORD = "linli-demo";
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final URI endpoint;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Tokens(HttpClient client, URI door) {
        this.client = client;
        this.endpoint = door.resolve("/auth/realms/linli/protocol/openid-connect/token");
    }

    private record Held(String token, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /** A token of the account, good for another half minute. */
    String of(String account) {
        return held.compute(account, (name, old) -> old != null && old.isFresh() ? old : signIn(name))
                .token();
    }

    /** Subject of the account. */
    String subject(String account) {
        String claims = of(account).split("\\.", -1)[1];
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(claims))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new Deviation("the token of " + account + " cannot be read", e);
        }
    }

    private Held signIn(String account) {
        long since = System.nanoTime();
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", "linli-app",
                        "scope", "openid",
                        "username", account,
                        "password", PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Deviation.require("sign-in of " + account, 200, answer.statusCode());
            JsonNode token = JSON.readTree(answer.body()).path("access_token");
            return new Held(token.asText(), since);
        } catch (IOException e) {
            throw new Deviation("nobody answers at " + endpoint + "\nMaybe start the platform first: make run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deviation("interrupted", e);
        }
    }
}
