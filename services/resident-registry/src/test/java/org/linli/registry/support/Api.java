package org.linli.registry.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.testkit.Tokens;

/** Calls the service over HTTP with a real token. */
public record Api(Supplier<String> token) {

    public static final String ROOT = "/api/resident-registry/v1";

    /** The community worker of the demo city, division 4101. */
    public static Api worker() {
        return as("community-worker");
    }

    /** One of the realm's fixed accounts. */
    public static Api as(String username) {
        return new Api(() -> Tokens.of(username));
    }

    public static Api ofDivision(String role, String division) {
        return new Api(() -> Tokens.with(role, division));
    }

    public static Api providerAdmin(UUID providerId) {
        return new Api(() -> Tokens.with("provider-admin", null, providerId.toString(), null, null));
    }

    public static Api caregiver(UUID caregiverId) {
        return new Api(() -> Tokens.with("caregiver", null, null, caregiverId.toString(), null));
    }

    /** An account of this role that no other test uses; {@code mark} makes it another one. */
    public static Api own(String role, String mark) {
        return new Api(() -> Tokens.with(role, null, null, null, mark));
    }

    /** The subject of the token. */
    public String subject() {
        try {
            return new JsonMapper()
                    .readTree(Base64.getUrlDecoder().decode(token.get().split("\\.", -1)[1]))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ValidatableResponse get(String path) {
        return request().get(ROOT + path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return request().body(body).post(ROOT + path).then();
    }

    public ValidatableResponse post(String path, String key, Object body) {
        return request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ROOT + path)
                .then();
    }

    public ValidatableResponse put(String path, Object body) {
        return request().body(body).put(ROOT + path).then();
    }

    /** Changes what was last seen at {@code version}. */
    public ValidatableResponse put(String path, long version, Object body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(ROOT + path)
                .then();
    }

    public ValidatableResponse delete(String path) {
        return request().delete(ROOT + path).then();
    }

    /** A request without the headers that writes need. */
    public RequestSpecification request() {
        return given().auth().oauth2(token.get()).contentType(ContentType.JSON);
    }

    /** Registers a resident; the answer. */
    public ValidatableResponse register(Map<String, Object> person) {
        return post("/residents", UUID.randomUUID().toString(), person);
    }

    /** The id of a resident registered just now. */
    public String registered(Map<String, Object> person) {
        return register(person).statusCode(201).extract().path("id");
    }

    /** Asks for fields in clear. */
    public ValidatableResponse unmask(String id, String purpose, String... fields) {
        return post("/residents/" + id + "/unmaskings", Map.of("purpose", purpose, "fields", List.of(fields)));
    }
}
