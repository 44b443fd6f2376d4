package org.linli.provider.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.testkit.CsvImports;
import org.linli.testkit.Tokens;

/** Calls the service over HTTP with a real token. */
public record Api(Supplier<String> token) {

    public static final String ROOT = "/api/provider-registry/v1";

    /** The office of the demo city, division 4101. */
    public static Api civilAffairs() {
        return as("civil-affairs");
    }

    /** One of the realm's fixed accounts. */
    public static Api as(String username) {
        return new Api(() -> Tokens.of(username));
    }

    public static Api ofDivision(String role, String division) {
        return new Api(() -> Tokens.with(role, division));
    }

    public static Api providerAdmin(String providerId) {
        return new Api(() -> Tokens.with("provider-admin", null, providerId, null, null));
    }

    public static Api caregiver(String caregiverId) {
        return new Api(() -> Tokens.with("caregiver", null, null, caregiverId, null));
    }

    /** Files sent by this account. */
    public CsvImports imports() {
        return new CsvImports(ROOT + "/imports", token);
    }

    public ValidatableResponse get(String path) {
        return request().get(ROOT + path).then();
    }

    /** Creates under a key of its own. */
    public ValidatableResponse post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    public ValidatableResponse post(String path, String key, Object body) {
        return request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ROOT + path)
                .then();
    }

    /** Changes what was last seen at {@code version}. */
    public ValidatableResponse put(String path, long version, Object body) {
        return request()
                .header("If-Match", etag(version))
                .body(body)
                .put(ROOT + path)
                .then();
    }

    /** Posts a change to what was last seen at {@code version}. */
    public ValidatableResponse postAt(String path, long version, Object body) {
        return request()
                .header("If-Match", etag(version))
                .body(body)
                .post(ROOT + path)
                .then();
    }

    /** A request without the headers that writes need. */
    public RequestSpecification request() {
        return given().auth().oauth2(token.get()).contentType(ContentType.JSON);
    }

    /** The id in the answer to a successful create. */
    public String create(String path, Map<String, Object> body) {
        return post(path, body).statusCode(201).extract().path("id");
    }

    /** The ids of a whole list, page by page. */
    public List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        String next = "00000000-0000-0000-0000-000000000000";
        while (next != null) {
            ValidatableResponse page = get(path + "?limit=200&after=" + next).statusCode(200);
            ids.addAll(page.extract().path("items.id"));
            next = page.extract().path("next");
        }
        return ids;
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
