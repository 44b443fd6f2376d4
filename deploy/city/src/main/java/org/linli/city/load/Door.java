package org.linli.city.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

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
        return send(account, path, key, "application/json", Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a body of any type with a key, as {@link #create} does. */
    JsonNode send(String account, String path, String key, String type, byte[] body) {
        HttpResponse<String> response = web.send(() -> request(account, path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
        return Json.read(well(response, "POST " + path + " (" + key + ")").body());
    }

    /** Reads something. */
    JsonNode get(String account, String path) {
        return Json.read(
                well(web.send(() -> request(account, path)), "GET " + path).body());
    }

    /** The lines of a text. */
    Stream<String> lines(String account, String path) {
        return well(web.send(() -> request(account, path)), "GET " + path)
                .body()
                .lines();
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + tokens.ofAccount(account));
    }

    private static HttpResponse<String> well(HttpResponse<String> response, String asked) {
        if (response.statusCode() / 100 != 2) {
            throw new LoadFailed(asked + " answered " + response.statusCode() + ": " + response.body()
                    + advice(response.statusCode()));
        }
        return response;
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
