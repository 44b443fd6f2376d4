package org.linli.provider.caregiver.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class CaregiversResourceTest {

    private static final SnapshotTopic TOPIC = new SnapshotTopic(CaregiverSnapshot.TYPE);
    private static final Db DATABASE = Db.of("provider_registry");

    private Api admin = Api.civilAffairs();
    private String caregivers = "";
    private String base = "";

    @BeforeEach
    void aProviderWithABase() {
        String provider = Api.civilAffairs().create("/providers", Samples.provider());
        admin = Api.providerAdmin(provider);
        base = admin.create("/providers/" + provider + "/facilities", Samples.facility());
        caregivers = "/providers/" + provider + "/caregivers";
    }

    @Test
    void whoACaregiverIsIsMaskedForEverybody() {
        String id = admin.create(caregivers, Samples.caregiver(base));

        for (Api reader : List.of(admin, Api.as("dispatcher"), Api.as("operator"), Api.caregiver(id))) {
            String body = reader.get("/caregivers/" + id)
                    .statusCode(200)
                    .body("name", equalTo("欧*"))
                    .body("phone", equalTo("138****1234"))
                    .extract()
                    .asString();
            assertThat(body).doesNotContain("春花").doesNotContain("13800001234");
        }
        admin.get(caregivers).statusCode(200).body("items.name", contains("欧*"));
        Api.as("resident").get("/caregivers/" + id).statusCode(403);
    }

    @Test
    void whoACaregiverIsLiesEncryptedAndNowhereElse() {
        String id = admin.create(caregivers, Samples.caregiver(base));

        Map<String, ?> row =
                DATABASE.rows("select * from caregiver where id = ?::uuid", id).getFirst();
        assertThat(String.valueOf(row.get("name_sealed"))).startsWith("demo:");
        assertThat(String.valueOf(row.get("phone_sealed"))).startsWith("demo:");
        for (String table : List.of("caregiver", "certificate", "outbox", "idempotency_key")) {
            assertThat(DATABASE.value("select count(*) from " + table + " t where t::text ~ '春花|13800001234'"))
                    .as(table)
                    .isEqualTo(0L);
        }
        TOPIC.awaitVersion(id, 0);
        assertThat(TOPIC.records())
                .noneMatch(
                        found -> found.value().contains("春花") || found.value().contains("0000123"));
    }

    @Test
    void aSnapshotTellsWhatMatchingNeeds() {
        String id = admin.create(caregivers, Samples.caregiver(base));

        JsonNode snapshot = TOPIC.awaitVersion(id, 0);

        assertThat(snapshot.path("sex").asText()).isEqualTo("FEMALE");
        assertThat(snapshot.path("baseFacilityId").asText()).isEqualTo(base);
        assertThat(snapshot.path("travelMode").asText()).isEqualTo("ebike");
        assertThat(snapshot.path("kinds").path(0).asText()).isEqualTo("BATHING");
        assertThat(snapshot.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(snapshot.path("certificates").path(0).path("qualification").asText())
                .isEqualTo("CAREGIVER_5");
        assertThat(snapshot.path("certificates").path(0).path("validTo").asText())
                .isEqualTo("2027-04-30");
    }

    static Stream<Arguments> wrongFields() {
        Map<String, Object> paper = Samples.certificate("S1000");
        return Stream.of(
                Arguments.of("name", "", "name"),
                Arguments.of("sex", "OTHER", "sex"),
                Arguments.of("phone", "12345", "phone"),
                Arguments.of("travelMode", "CAR", "travelMode"),
                Arguments.of("baseFacilityId", UUID.randomUUID().toString(), "baseFacilityId"),
                Arguments.of("baseFacilityId", "here", "baseFacilityId"),
                Arguments.of("skills", List.of("FLYING"), "skills[0]"),
                Arguments.of(
                        "certificates",
                        List.of(Samples.with(paper, "qualification", "PILOT")),
                        "certificates[0].qualification"),
                Arguments.of(
                        "certificates",
                        List.of(Samples.with(paper, "validTo", "2024-04-30")),
                        "certificates[0].validTo"),
                Arguments.of(
                        "certificates",
                        List.of(Samples.with(paper, "number", "11010519491231002X")),
                        "certificates[0].number"),
                Arguments.of("certificates", List.of(Samples.with(paper, "number", "a/b")), "certificates[0].number"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void theWrongFieldIsNamedAndItsValueIsNotRepeated(String member, Object value, String field) {
        String body = admin.post(caregivers, Samples.with(Samples.caregiver(base), member, value))
                .statusCode(400)
                .body("errors.field", hasItem(field))
                .extract()
                .asString();
        assertThat(body).doesNotContain("13800001234").doesNotContain("11010519491231002X");
    }

    @Test
    void theBaseMustBeAnOpenFacilityOfTheSameProvider() {
        String foreign = Api.civilAffairs().create("/providers", Samples.provider());
        String elsewhere =
                Api.providerAdmin(foreign).create("/providers/" + foreign + "/facilities", Samples.facility());
        admin.put("/facilities/" + base, 0, Samples.with(Samples.facility(), "status", "CLOSED"))
                .statusCode(200);

        for (String wrong : List.of(elsewhere, base)) {
            admin.post(caregivers, Samples.caregiver(wrong))
                    .statusCode(400)
                    .body("errors[0].field", equalTo("baseFacilityId"));
        }
    }

    @Test
    void aChangeThatDoesNotNameThePersonKeepsHer() {
        // Given
        String id = admin.create(caregivers, Samples.caregiver(base));
        Map<String, Object> change =
                Map.of("baseFacilityId", base, "travelMode", "FOOT", "skills", List.of("MEAL"), "status", "ON_LEAVE");

        // When
        admin.put("/caregivers/" + id, 0, change).statusCode(200).header("ETag", Api.etag(1));

        // Then
        admin.get("/caregivers/" + id)
                .body("name", equalTo("欧*"))
                .body("phone", equalTo("138****1234"))
                .body("sex", equalTo("FEMALE"));
        JsonNode snapshot = TOPIC.awaitVersion(id, 1);
        assertThat(snapshot.path("travelMode").asText()).isEqualTo("foot-adult");
        assertThat(snapshot.path("status").asText()).isEqualTo("ON_LEAVE");
        admin.put("/caregivers/" + id, 0, change).statusCode(412);
    }

    @Test
    void aNewPhoneIsMaskedAndEncryptedToo() {
        String id = admin.create(caregivers, Samples.caregiver(base));

        admin.put(
                        "/caregivers/" + id,
                        0,
                        Map.of(
                                "phone", "19900005678",
                                "baseFacilityId", base,
                                "travelMode", "EBIKE",
                                "skills", List.of("BATHING"),
                                "status", "ACTIVE"))
                .statusCode(200)
                .body("phone", equalTo("199****5678"));
        admin.put(
                        "/caregivers/" + id,
                        1,
                        Map.of("name", " ", "baseFacilityId", base, "travelMode", "FOOT", "status", "ACTIVE"))
                .statusCode(400)
                .body("errors.field", contains("name"));
    }

    @Test
    void whoHasLeftStaysAway() {
        String id = admin.create(caregivers, Samples.caregiver(base));
        Map<String, Object> change = Map.of("baseFacilityId", base, "travelMode", "FOOT", "status", "LEFT");
        admin.put("/caregivers/" + id, 0, change).statusCode(200);

        admin.put("/caregivers/" + id, 1, Samples.with(change, "status", "ACTIVE"))
                .statusCode(422)
                .body("code", equalTo("CAREGIVER_LEFT"));
    }

    @Test
    void aRepeatedCreateEmploysOnce() {
        String key = UUID.randomUUID().toString();
        String first = admin.post(caregivers, key, Samples.caregiver(base))
                .statusCode(201)
                .extract()
                .path("id");
        String second = admin.post(caregivers, key, Samples.caregiver(base))
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        admin.get(caregivers).body("items.id", contains(first));
    }
}
