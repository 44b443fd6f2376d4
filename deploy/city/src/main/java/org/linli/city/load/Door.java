package org.linli.city.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** The public door of a platform. */
final class Door {

    private final Web web;
    private final Tokens tokens;
    private final String address;

    Door(Web web, Tokens tokens, String address) {
        this.web = web;
        this.tokens = tokens;
        this.address = address;
    }

    /** Creates something once, however often it is called with this key, and returns what was answered then. */
    JsonNode create(String account, String path, String key, Object body) {
        String json = Json.write(body);
        HttpResponse<String> response = web.send(() -> HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + tokens.ofAccount(account))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
        if (response.statusCode() / 100 != 2) {
            throw new LoadFailed("POST " + path + " (" + key + ") answered " + response.statusCode() + ": "
                    + response.body() + advice(response.statusCode()));
        }
        return Json.read(response.body());
    }

    /** The id in an answer to {@link #create}. */
    static UUID id(JsonNode answer) {
        return UUID.fromString(answer.path("id").asText());
    }

    private static String advice(int status) {
        return status == 409 || status == 422
                ? "\nMaybe another demo city is loaded already; `make reset` clears it."
                : "";
    }
}
