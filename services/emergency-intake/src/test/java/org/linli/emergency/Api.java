package org.linli.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The service's HTTP API in the words of the tests, for one caller. */
record Api(String token) {

    static final String ROOT = "/api/emergency-intake/v1";

    RequestSpecification as() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    Response get(String path) {
        return as().get(ROOT + path);
    }

    /** Sends something that needs no version; repeats have keys of their own. */
    Response post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Response post(String path, Object body, String key) {
        return as().header("Idempotency-Key", key).body(body).post(ROOT + path);
    }

    /** A change of what was seen in this version. */
    Response change(String path, long seen, Object body) {
        return as().header("If-Match", "\"" + seen + "\"").body(body).post(ROOT + path);
    }

    /** A change of the incident as it is now. */
    Response change(UUID incident, String command, Object body) {
        return change("/incidents/" + incident + "/" + command, version(incident), body);
    }

    Response claim(UUID incident) {
        return post("/incidents/" + incident + "/claim", Map.of());
    }

    /** Begins an attempt; returns its id. */
    UUID begin(UUID incident, String step, int rank) {
        return made(post("/incidents/" + incident + "/attempts", Map.of("step", step, "rank", rank)));
    }

    Response end(UUID incident, UUID attempt, String outcome) {
        return post("/incidents/" + incident + "/attempts/" + attempt + "/outcome", Map.of("outcome", outcome));
    }

    /** Tries somebody with this outcome. */
    void tried(UUID incident, String step, int rank, String outcome) {
        ok(end(incident, begin(incident, step, rank), outcome));
    }

    /** Sends a responder; returns the mission. */
    UUID send(UUID incident, String responder) {
        return made(post(
                "/incidents/" + incident + "/missions",
                Map.of("responderKind", "RESPONDER", "responderRef", responder)));
    }

    Response arrive(UUID incident, UUID mission) {
        return post("/incidents/" + incident + "/missions/" + mission + "/arrival", Map.of());
    }

    Response leave(UUID incident, UUID mission) {
        return post("/incidents/" + incident + "/missions/" + mission + "/end", Map.of("finding", "已安置"));
    }

    Response close(UUID incident, String disposition) {
        return change(incident, "closure", Map.of("disposition", disposition));
    }

    JsonNode read(UUID incident) {
        return json(ok(get("/incidents/" + incident)));
    }

    long version(UUID incident) {
        return read(incident).path("version").asLong();
    }

    String state(UUID incident) {
        return read(incident).path("state").asText();
    }

    JsonNode awaitIncident(UUID incident, Predicate<JsonNode> condition) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> read(incident), condition);
    }

    /** Types of what happened to the incident, in order. */
    List<String> history(UUID incident) {
        return json(ok(get("/incidents/" + incident + "/history"))).findValuesAsText("type");
    }

    static UUID made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String location = answer.header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 204);
        return answer;
    }

    static JsonNode json(Response answer) {
        try {
            return Messages.JSON.readTree(answer.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).contains("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }
}
