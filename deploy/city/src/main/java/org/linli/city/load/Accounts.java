package org.linli.city.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes sign-in accounts in Keycloak by its admin API, with a client that may manage users and nothing else. The password
 * is sent as a hash that is weaker and faster than Keycloak's own: everybody knows it anyway.
 */
final class Accounts {

    private static final String CLIENT = "linli-accounts";

    private final Web web;
    private final Tokens tokens;
    private final String users;
    private final String roles;
    private final String secret;
    private final Map<String, Object> password = HashedPassword.ofDemo();
    private final Map<String, JsonNode> knownRoles = new ConcurrentHashMap<>();

    /** {@code keycloak} ends in {@code /auth}. */
    Accounts(Web web, Tokens tokens, String keycloak, String secret) {
        this.web = web;
        this.tokens = tokens;
        this.users = keycloak + "/admin/realms/linli/users";
        this.roles = keycloak + "/admin/realms/linli/roles/";
        this.secret = secret;
    }

    /**
     * An account to make.
     *
     * @param attributes what becomes a claim in its tokens
     */
    record Account(String username, String role, Map<String, String> attributes) {}

    /** Makes the account, or brings one of this name in line. */
    void ensure(Account account) {
        Map<String, Object> attributes = new TreeMap<>();
        account.attributes().forEach((name, value) -> attributes.put(name, List.of(value)));
        Map<String, Object> user = Map.of(
                "username",
                account.username(),
                "enabled",
                true,
                "attributes",
                attributes,
                "credentials",
                List.of(password));
        HttpResponse<String> made = send("POST", users, user);
        if (made.statusCode() == 409) {
            String id = idOf(account.username());
            require(send("PUT", users + "/" + id, user), 204);
            grant(id, account.role());
        } else {
            require(made, 201);
            String location = made.headers().firstValue("Location").orElse("");
            grant(location.substring(location.lastIndexOf('/') + 1), account.role());
        }
    }

    private String idOf(String username) {
        HttpResponse<String> found = require(send("GET", users + "?exact=true&username=" + username, Map.of()), 200);
        return Json.read(found.body()).path(0).path("id").asText();
    }

    private void grant(String user, String role) {
        JsonNode known = knownRoles.computeIfAbsent(
                role,
                name -> Json.read(
                        require(send("GET", roles + name, Map.of()), 200).body()));
        require(send("POST", users + "/" + user + "/role-mappings/realm", List.of(known)), 204);
    }

    private HttpResponse<String> send(String method, String uri, Object body) {
        HttpRequest.BodyPublisher publisher =
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body));
        return web.send(() -> HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + tokens.ofClient(CLIENT, secret))
                .header("Content-Type", "application/json")
                .method(method, publisher));
    }

    private static HttpResponse<String> require(HttpResponse<String> response, int expected) {
        if (response.statusCode() != expected) {
            throw new LoadFailed("Keycloak answered " + response.statusCode() + " to "
                    + response.request().method() + " " + response.uri().getPath() + ": " + response.body());
        }
        return response;
    }
}
