package org.linli.provider.provider.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ProvidersResourceTest {

    private static final SnapshotTopic TOPIC = new SnapshotTopic(ProviderSnapshot.TYPE);

    private final Api office = Api.civilAffairs();

    @Test
    void anAdmittedProviderIsAnsweredShownAndPublished() {
        // Given
        Map<String, Object> body = Samples.provider();

        // When
        ValidatableResponse created = office.post("/providers", body);

        // Then
        String id =
                created.statusCode(201).header("ETag", Api.etag(0)).extract().path("id");
        created.header("Location", endsWith(Api.ROOT + "/providers/" + id));
        office.get("/providers/" + id)
                .statusCode(200)
                .header("ETag", Api.etag(0))
                .body("creditCode", equalTo(codeOf(body)))
                .body("status", equalTo("ACTIVE"))
                .body("admittedIn", equalTo("4101"));
        JsonNode snapshot = TOPIC.awaitVersion(id, 0);
        assertThat(snapshot.path("name").asText()).isEqualTo("示范居家养老服务中心");
        assertThat(snapshot.path("status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void aSnapshotIsACloudEventKeyedByTheProvider() {
        String id = office.create("/providers", Samples.provider());
        TOPIC.awaitVersion(id, 0);

        ConsumerRecord<String, String> found = TOPIC.records().stream()
                .filter(one -> id.equals(one.key()))
                .findFirst()
                .orElseThrow();

        assertThat(SnapshotTopic.header(found, "ce_specversion")).isEqualTo("1.0");
        assertThat(SnapshotTopic.header(found, "ce_source")).isEqualTo("/linli/provider-registry");
        assertThat(SnapshotTopic.header(found, "ce_subject")).isEqualTo(id);
        assertThat(SnapshotTopic.header(found, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(SnapshotTopic.header(found, "ce_id")).version())
                .isEqualTo(7);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("creditCode", "91350100M000100Y44", "creditCode"),
                Arguments.of("creditCode", "", "creditCode"),
                Arguments.of("name", "", "name"),
                Arguments.of("name", "长".repeat(81), "name"),
                Arguments.of("kinds", List.of("BATHING", "FLYING"), "kinds[1]"),
                Arguments.of("kinds", "BATHING", "kinds"),
                Arguments.of("colour", "red", "colour"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void theWrongFieldIsNamed(String member, Object value, String field) {
        office.post("/providers", Samples.with(Samples.provider(), member, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", hasItem(field));
    }

    @Test
    void allMissingFieldsAreNamedAtOnce() {
        office.post("/providers", Map.of())
                .statusCode(400)
                .body("errors.field", hasItem("creditCode"))
                .body("errors.field", hasItem("name"));
    }

    @Test
    void aCreditCodeIsRegisteredOnceEvenUnderOtherLetters() {
        Map<String, Object> body = Samples.provider();
        office.create("/providers", body);

        office.post("/providers", Samples.with(body, "creditCode", codeOf(body).toLowerCase(Locale.ROOT)))
                .statusCode(409)
                .body("code", equalTo("CREDIT_CODE_TAKEN"))
                .body("errors[0].field", equalTo("creditCode"));
    }

    @Test
    void aChangeCannotTakeAnothersCreditCode() {
        Map<String, Object> first = Samples.provider();
        office.create("/providers", first);
        Map<String, Object> second = Samples.provider();
        String id = office.create("/providers", second);

        office.put("/providers/" + id, 0, change(first, "ACTIVE"))
                .statusCode(409)
                .body("code", equalTo("CREDIT_CODE_TAKEN"));
    }

    @Test
    void aRepeatedCreateGivesTheFirstAnswerAndOneProvider() {
        // Given
        Map<String, Object> body = Samples.provider();
        String key = UUID.randomUUID().toString();
        String first =
                office.post("/providers", key, body).statusCode(201).extract().path("id");

        // When
        String second =
                office.post("/providers", key, body).statusCode(201).extract().path("id");

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(Db.of("provider_registry")
                        .value("select count(*) from provider where credit_code = ?", codeOf(body)))
                .isEqualTo(1L);
    }

    @Test
    void aKeyIsForOneBodyAndACreateNeedsOne() {
        String key = UUID.randomUUID().toString();
        office.post("/providers", key, Samples.provider()).statusCode(201);

        office.post("/providers", key, Samples.provider())
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        office.request()
                .body(Samples.provider())
                .post(Api.ROOT + "/providers")
                .then()
                .statusCode(428)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void aChangeNeedsTheVersionLastSeenAndRaisesIt() {
        // Given
        Map<String, Object> body = Samples.provider();
        String id = office.create("/providers", body);

        // When
        ValidatableResponse changed = office.put("/providers/" + id, 0, change(body, "SUSPENDED"));

        // Then
        changed.statusCode(200).header("ETag", Api.etag(1)).body("status", equalTo("SUSPENDED"));
        office.put("/providers/" + id, 0, change(body, "ACTIVE"))
                .statusCode(412)
                .body("code", equalTo("CHANGED_MEANWHILE"));
        office.request()
                .body(change(body, "ACTIVE"))
                .put(Api.ROOT + "/providers/" + id)
                .then()
                .statusCode(428)
                .body("code", equalTo("IF_MATCH_REQUIRED"));
        assertThat(TOPIC.awaitVersion(id, 1).path("status").asText()).isEqualTo("SUSPENDED");
    }

    @Test
    void anExitIsForGood() {
        Map<String, Object> body = Samples.provider();
        String id = office.create("/providers", body);
        office.put("/providers/" + id, 0, change(body, "EXITED")).statusCode(200);

        office.put("/providers/" + id, 1, change(body, "ACTIVE"))
                .statusCode(422)
                .body("code", equalTo("PROVIDER_EXITED"));
        office.post("/providers/" + id + "/facilities", Samples.facility())
                .statusCode(422)
                .body("code", equalTo("PROVIDER_EXITED"));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrRepeats() {
        // Given
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(office.create("/providers", Samples.provider()));
        }

        // When
        List<String> seen = new ArrayList<>();
        String next = created.getFirst();
        while (next != null) {
            ValidatableResponse page =
                    office.get("/providers?limit=2&after=" + next).statusCode(200);
            seen.addAll(page.extract().path("items.id"));
            next = page.extract().path("next");
        }

        // Then
        assertThat(seen).containsExactlyElementsOf(created.subList(1, created.size()));
        office.get("/providers?after=yesterday").statusCode(400).body("errors[0].field", equalTo("after"));
    }

    @Test
    void onlyCivilAffairsAdmits() {
        for (String role : List.of("operator", "dispatcher", "supervisor", "integration", "resident", "daughter")) {
            Api.as(role).post("/providers", Samples.provider()).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        }
        given().get(Api.ROOT + "/providers").then().statusCode(401).contentType("application/problem+json");
        Api.as("resident").get("/providers").statusCode(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        office.get("/providers/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("NOT_FOUND"));
        office.get("/providers/none").statusCode(404).contentType("application/problem+json");
    }

    private static String codeOf(Map<String, Object> body) {
        return String.valueOf(body.get("creditCode"));
    }

    private static Map<String, Object> change(Map<String, Object> body, String status) {
        return Samples.with(body, "status", status);
    }
}
