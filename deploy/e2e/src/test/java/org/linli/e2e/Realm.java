package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.testkit.Accounts;

/** Keycloak as its administrator sees it: realms and clients that tests make up, and every token of a sign-in. */
final class Realm {

    static final String LINLI = "linli";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String keycloak;

    /** {@code keycloak} ends in {@code /auth}. */
    Realm(String keycloak) {
        this.keycloak = keycloak;
    }

    /** All that an account gets when it signs in with the demo password: access, refresh and id token. */
    JsonNode signIn(String realm, String clientId, String username) {
        return token(
                realm,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        clientId,
                        "scope",
                        "openid",
                        "username",
                        username,
                        "password",
                        Accounts.PASSWORD));
    }

    /** The same again for a refresh token. */
    JsonNode refresh(String refreshToken) {
        return token(
                LINLI, Map.of("grant_type", "refresh_token", "client_id", "linli-app", "refresh_token", refreshToken));
    }

    /** What the administrator reads at a path such as {@code /linli/clients}. */
    JsonNode read(String path) {
        return json(admin("GET", path, Map.of()), 200);
    }

    void create(String path, Object body) {
        json(admin("POST", path, body), 201);
    }

    /** Gives an account of the realm {@code linli} these roles as well. */
    void grant(String userId, Iterable<String> roles) {
        roles.forEach(role -> json(
                admin(
                        "POST",
                        "/linli/users/" + userId + "/role-mappings/realm",
                        JSON.createArrayNode().add(read("/linli/roles/" + role))),
                204));
    }

    /** What a token says. */
    static JsonNode claims(String token) {
        return part(token, 1);
    }

    /** A part of a token that is JSON: 0 is its head, 1 what it says. */
    static JsonNode part(String token, int number) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]));
        } catch (IOException e) {
            throw new Deviation("a token cannot be read", e);
        }
    }

    private HttpResponse<String> admin(String method, String path, Object body) {
        String token =
                signIn("master", "admin-cli", "admin").path("access_token").asText();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        return send(request.build());
    }

    private JsonNode token(String realm, Map<String, String> form) {
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        URI endpoint = URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return json(send(request), 200);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Deviation("Keycloak does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deviation("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer, int expected) {
        Deviation.require("status of " + answer.uri() + " " + answer.body(), expected, answer.statusCode());
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Deviation("not JSON: " + answer.body(), e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
