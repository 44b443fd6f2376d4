package org.linli.dispatch;

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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service's HTTP API in the words of the tests, for one caller. */
record Api(String token) {

    static final String ROOT = "/api/order-dispatch/v1";

    RequestSpecification as() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    Response get(String path) {
        return as().get(ROOT + path);
    }

    /** A create: with a fresh Idempotency-Key. */
    Response create(String path, Object body) {
        return create(path, body, UUID.randomUUID().toString());
    }

    Response create(String path, Object body, String key) {
        return as().header("Idempotency-Key", key).body(body).post(ROOT + path);
    }

    /** A change of what was seen in this version. */
    Response change(String path, long seen, Object body) {
        return as().header("If-Match", "\"" + seen + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(ROOT + path);
    }

    /** Places an order for a bath tomorrow at nine; returns its id. */
    UUID order(UUID resident) {
        return order(orderBody(resident, City.BATH, City.tomorrowAt(9), null));
    }

    UUID order(Map<String, Object> body) {
        Response answer = create("/orders", body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.path("id"));
    }

    static Map<String, Object> orderBody(UUID resident, String item, Instant start, @Nullable String answerWithin) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "residentId",
                resident,
                "itemCode",
                item,
                "window",
                Map.of(
                        "start",
                        start.toString(),
                        "end",
                        start.plus(Duration.ofHours(3)).toString()),
                "urgency",
                "PLANNED",
                "funding",
                "SELF_PAY",
                "channel",
                "PHONE"));
        if (answerWithin != null) {
            body.put("answerWithin", answerWithin);
        }
        return body;
    }

    JsonNode read(UUID order) {
        Response answer = get("/orders/" + order);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer);
    }

    long version(UUID order) {
        return read(order).path("version").asLong();
    }

    String state(UUID order) {
        return read(order).path("state").asText();
    }

    JsonNode awaitState(UUID order, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> read(order), found -> found.path("state").asText().equals(state));
    }

    /** Waits until the order is offered to the provider. */
    JsonNode awaitOffer(UUID order, UUID provider) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> read(order),
                        found -> found.path("offer").path("providerId").asText().equals(provider.toString()));
    }

    Response accept(UUID order, List<UUID> crew) {
        return change("/orders/" + order + "/offer/acceptance", version(order), acceptance(crew, null));
    }

    static Map<String, Object> acceptance(List<UUID> crew, @Nullable Instant start) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "crew", crew.stream().map(id -> Map.of("caregiverId", id)).toList()));
        if (start != null) {
            body.put("plannedStart", start.toString());
        }
        return body;
    }

    /** A provider's yes for its facility. */
    Response expect(UUID order) {
        return change("/orders/" + order + "/offer/acceptance", version(order), Map.of());
    }

    Response decline(UUID order) {
        return change("/orders/" + order + "/offer/decline", version(order), Map.of("reason", "NO_CAPACITY"));
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
