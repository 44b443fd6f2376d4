package org.linli.provider.facility.adapter.rest;

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
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;

@QuarkusTest
@RealParts
class FacilitiesResourceTest {

    private static final SnapshotTopic TOPIC = new SnapshotTopic(FacilitySnapshot.TYPE);

    private Api admin = Api.civilAffairs();
    private String facilities = "";

    @BeforeEach
    void aProviderWithItsAdmin() {
        String provider = Api.civilAffairs().create("/providers", Samples.provider());
        admin = Api.providerAdmin(provider);
        facilities = "/providers/" + provider + "/facilities";
    }

    @Test
    void aFacilityIsOpenedShownAndPublished() {
        String id = admin.create(facilities, Samples.facility());

        admin.get("/facilities/" + id)
                .statusCode(200)
                .header("ETag", Api.etag(0))
                .body("status", equalTo("OPEN"))
                .body("divisionCode", equalTo("410105001001"))
                .body("openingHours[0].day", equalTo("MONDAY"))
                .body("openingHours[0].closes", equalTo("17:30:00"))
                .body("capacityPerDay", equalTo(60));
        admin.get(facilities).statusCode(200).body("items.id", contains(id));
        JsonNode snapshot = TOPIC.awaitVersion(id, 0);
        assertThat(snapshot.path("lon").asDouble()).isEqualTo(113.6301);
        assertThat(snapshot.path("division").asText()).isEqualTo("410105001001");
        assertThat(snapshot.path("kinds").path(0).asText()).isEqualTo("MEAL");
    }

    @Test
    void aPointOfAChineseMapIsStoredAsTheSatellitesSeeIt() {
        // Given
        GeoPoint truth = new GeoPoint(113.6301, 34.7502);
        CoordSystem.Degrees shown = CoordSystem.BD09.fromWgs84(truth);

        // When
        String id = admin.create(
                facilities,
                Samples.with(
                        Samples.facility(),
                        "point",
                        Map.of("lon", shown.lon(), "lat", shown.lat(), "coordSystem", "BD09")));

        // Then
        JsonNode snapshot = TOPIC.awaitVersion(id, 0);
        GeoPoint published = new GeoPoint(
                snapshot.path("lon").asDouble(), snapshot.path("lat").asDouble());
        assertThat(published.metresTo(truth)).isLessThan(0.01);
        admin.get("/facilities/" + id).body("point.coordSystem", equalTo("WGS84"));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("point", Map.of("lon", 113.63, "lat", 34.75), "point.coordSystem"),
                Arguments.of("point", Map.of("lon", 113.63, "lat", 34.75, "coordSystem", "MARS"), "point.coordSystem"),
                Arguments.of("point", Map.of("lon", 34.75, "lat", 113.63, "coordSystem", "WGS84"), "point"),
                Arguments.of("point", Map.of("lat", 34.75, "coordSystem", "WGS84"), "point.lon"),
                Arguments.of("divisionCode", "410105001", "divisionCode"),
                Arguments.of("divisionCode", "000105001001", "divisionCode"),
                Arguments.of("kinds", List.of("FLYING"), "kinds[0]"),
                Arguments.of("capacityPerDay", 0, "capacityPerDay"),
                Arguments.of(
                        "openingHours",
                        List.of(Map.of("day", "MONDAY", "opens", "17:00", "closes", "08:00")),
                        "openingHours[0]"),
                Arguments.of(
                        "openingHours", List.of(Map.of("day", "MONDAY", "opens", "17:00")), "openingHours[0].closes"),
                Arguments.of(
                        "openingHours",
                        List.of(
                                Map.of("day", "MONDAY", "opens", "08:00", "closes", "12:00"),
                                Map.of("day", "MONDAY", "opens", "11:00", "closes", "17:00")),
                        "openingHours"),
                Arguments.of(
                        "arrangements",
                        Map.of("exceptions", List.of(Map.of("date", "2027-02-06", "spans", overlapping()))),
                        "arrangements.exceptions[0]"),
                Arguments.of(
                        "arrangements",
                        Map.of("exceptions", List.of(Map.of("date", "2027-02-06"), Map.of("date", "2027-02-06"))),
                        "arrangements.exceptions"),
                Arguments.of("arrangements", Map.of("capacities", Map.of("BATHING", 5)), "arrangements.capacities"),
                Arguments.of(
                        "arrangements",
                        Map.of("suspension", Map.of("from", "2027-02-06", "to", "2027-02-05")),
                        "arrangements.suspension"),
                Arguments.of("name", " ", "name"));
    }

    private static List<Map<String, String>> overlapping() {
        return List.of(Map.of("opens", "08:00", "closes", "12:00"), Map.of("opens", "11:00", "closes", "13:00"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void theWrongFieldIsNamed(String member, Object value, String field) {
        admin.post(facilities, Samples.with(Samples.facility(), member, value))
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", hasItem(field));
    }

    @Test
    void hoursExceptionsPlacesAndSuspensionAreShownAsSentAndPublished() {
        Map<String, Object> arrangements = Map.of(
                "exceptions",
                List.of(
                        Map.of("date", "2027-02-06", "spans", List.of()),
                        Map.of("date", "2027-02-07", "spans", List.of(Map.of("opens", "09:00", "closes", "11:30")))),
                "capacities",
                Map.of("MEAL", 120),
                "suspension",
                Map.of("from", "2027-07-01", "to", "2027-07-14"));
        String id = admin.create(facilities, Samples.with(Samples.facility(), "arrangements", arrangements));

        admin.get("/facilities/" + id)
                .statusCode(200)
                .body("arrangements.exceptions[0].spans", equalTo(List.of()))
                .body("arrangements.exceptions[1].spans[0].closes", equalTo("11:30:00"))
                .body("arrangements.capacities.MEAL", equalTo(120))
                .body("arrangements.suspension.to", equalTo("2027-07-14"));
        JsonNode operation = TOPIC.awaitVersion(id, 0).path("operation");
        assertThat(operation.path("weekly").path(0).path("opens").asText()).isEqualTo("08:00");
        assertThat(operation.path("exceptions").path(1).path("date").asText()).isEqualTo("2027-02-07");
        assertThat(operation.path("capacityPerDay").asInt()).isEqualTo(60);
        assertThat(operation.path("capacities").path(0).path("perDay").asInt()).isEqualTo(120);
        assertThat(operation.path("suspendedFrom").asText()).isEqualTo("2027-07-01");
    }

    @Test
    void aChangeIsPublishedWithTheNextVersion() {
        // Given
        String id = admin.create(facilities, Samples.facility());
        Map<String, Object> moved = Samples.with(
                Samples.with(Samples.facility(), "status", "SUSPENDED"),
                "point",
                Map.of("lon", 113.7, "lat", 34.8, "coordSystem", "WGS84"));

        // When
        admin.put("/facilities/" + id, 0, moved).statusCode(200).header("ETag", Api.etag(1));

        // Then
        JsonNode snapshot = TOPIC.awaitVersion(id, 1);
        assertThat(snapshot.path("lon").asDouble()).isEqualTo(113.7);
        assertThat(snapshot.path("status").asText()).isEqualTo("SUSPENDED");
        admin.put("/facilities/" + id, 0, moved).statusCode(412);
        admin.request().body(moved).put(Api.ROOT + "/facilities/" + id).then().statusCode(428);
    }

    @Test
    void aRepeatedCreateOpensOneFacility() {
        String key = UUID.randomUUID().toString();
        String first = admin.post(facilities, key, Samples.facility()).extract().path("id");
        String second =
                admin.post(facilities, key, Samples.facility()).extract().path("id");

        assertThat(second).isEqualTo(first);
        assertThat(admin.get(facilities).extract().<List<String>>path("items.id"))
                .containsExactly(first);
    }

    @Test
    void theOfficeThatAdmittedTheProviderMayEnterItsFacilities() {
        Api.civilAffairs().post(facilities, Samples.facility()).statusCode(201);
        Api.as("dispatcher").post(facilities, Samples.facility()).statusCode(403);
    }
}
