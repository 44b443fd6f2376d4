package org.linli.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Accounts of the realm {@code linli} at a Keycloak (base URL ending in {@code /auth}): creates them, gets tokens. */
public final class Accounts {
    /** Password of every demo account. */
    public static final String PASSWORD = "linli-demo";

    private static final String ROLES = "/role-mappings/realm";
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final String keycloak;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Held> tokens = new ConcurrentHashMap<>();

    private Accounts(String keycloak) {
        this.keycloak = keycloak;
    }

    public static Accounts at(String keycloak) {
        return new Accounts(keycloak);
    }

    /** An access token of the account, at least 30 s away from its end. */
    public String token(String username) {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "linli-app",
                "scope", "openid",
                "username", username,
                "password", PASSWORD);
        return held(username, form);
    }

    /** An access token of a client that acts for itself. */
    public String serviceToken(String clientId, String secret) {
        return held("client " + clientId, ofClient(clientId, secret));
    }

    private static Map<String, String> ofClient(String clientId, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret);
    }

    /** Creates an enabled account with the demo password; attributes the realm does not declare are dropped by it. */
    public void create(String username, String role, Map<String, String> attributes) {
        Map<String, List<String>> lists = attributes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        Map<String, Object> user = Map.of(
                "username",
                username,
                "enabled",
                true,
                "attributes",
                lists,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
        HttpResponse<String> created = admin("POST", "/users", user, 201);
        String path = created.headers().firstValue("Location").orElseThrow().replaceFirst(".*/users/", "/users/");
        admin("POST", path + ROLES, List.of(role(role)), 204);
    }

    /** Takes a role away; tokens that carry it stay valid until they end. */
    public void withdraw(String username, String role) {
        admin("DELETE", "/users/" + find(username).path("id").asText() + ROLES, List.of(role(role)), 204);
    }

    /** Gives an account another division; tokens that carry the old one stay valid until they end. */
    public void move(String username, String division) {
        ObjectNode user = (ObjectNode) find(username);
        user.putObject("attributes").putArray("division").add(division);
        admin("PUT", "/users/" + user.path("id").asText(), user, 204);
    }

    /** Ends all sessions of the account. */
    public void signOut(String username) {
        admin("POST", "/users/" + find(username).path("id").asText() + "/logout", Map.of(), 204);
    }

    private JsonNode role(String name) {
        return json(admin("GET", "/roles/" + name, Map.of(), 200));
    }

    /** The account as Keycloak's administration tells it. */
    public JsonNode find(String username) {
        return json(admin("GET", "/users?exact=true&username=" + username, Map.of(), 200))
                .path(0);
    }

    private HttpResponse<String> admin(String method, String path, Object body, int expected) {
        HttpRequest.BodyPublisher publisher = method.equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(text(body));
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/linli" + path))
                .header("Authorization", "Bearer " + serviceToken("linli-accounts", "linli-demo-accounts"))
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        return send(request, expected);
    }

    private String held(String key, Map<String, String> form) {
        return tokens.compute(
                        key, (k, old) -> old != null && old.isFresh() ? old : new Held(fetch(form), System.nanoTime()))
                .token();
    }

    private String fetch(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/linli/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return json(send(request, 200)).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IllegalStateException("%s %s answered %d: %s"
                        .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak at %s does not answer".formatted(keycloak), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Held(String token, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }
}
