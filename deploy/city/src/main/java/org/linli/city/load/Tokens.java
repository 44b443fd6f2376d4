package org.linli.city.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the realm {@code linli}, fetched anew before they end. */
final class Tokens {

    private static final String PASSWORD = "linli-demo";
    private static final long SPARE_SECONDS = 20;

    private final Web web;
    private final String keycloak;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** {@code keycloak} ends in {@code /auth}. */
    Tokens(Web web, String keycloak, Clock clock) {
        this.web = web;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    private record Held(String token, Instant until) {}

    /** The token of one of the fixed demo accounts. */
    String ofAccount(String username) {
        Map<String, String> form = new TreeMap<>(Map.of("grant_type", "password", "client_id", "linli-app"));
        form.put("scope", "openid");
        form.put("username", username);
        form.put("password", PASSWORD);
        return token(username, form);
    }

    /** The token of a client that is a machine. */
    String ofClient(String client, String secret) {
        return token(
                "client " + client,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** One fetch at a time for an account: Keycloak takes several at once for guessing the password. */
    private String token(String key, Map<String, String> form) {
        return held.compute(key, (any, old) -> old != null && clock.instant().isBefore(old.until) ? old : fetch(form))
                .token;
    }

    private Held fetch(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI uri = URI.create(keycloak + "/realms/linli/protocol/openid-connect/token");
        Instant asked = clock.instant();
        HttpResponse<String> response = web.send(() -> HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (response.statusCode() != 200) {
            throw new LoadFailed("Keycloak gives no token (" + response.statusCode() + " " + response.body()
                    + "). Maybe the platform runs without its demo accounts.");
        }
        JsonNode answer = Json.read(response.body());
        return new Held(
                answer.path("access_token").asText(),
                asked.plusSeconds(Math.max(0, answer.path("expires_in").asLong() - SPARE_SECONDS)));
    }
}
