package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.matching.match.application.City;

/** Where caregivers are right now counts for urgent orders, and only for them. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class PositionsTest {

    @Inject
    City city;

    private static ValidatableResponse put(UUID caregiver, double east, double north, Instant at) {
        return put(caregiver, CoordSystem.WGS84, new GeoPoint(Town.lon(east), Town.lat(north)), at);
    }

    private static ValidatableResponse put(UUID caregiver, CoordSystem system, GeoPoint where, Instant at) {
        CoordSystem.Degrees measured = system.fromWgs84(where);
        Map<String, Object> point = Map.of("lon", measured.lon(), "lat", measured.lat(), "coordSystem", system.name());
        return Api.asCaregiver(caregiver)
                .body(Map.of("point", point, "at", at.toString()))
                .put("/api/matching/v1/positions")
                .then();
    }

    @Test
    void an_urgent_order_finds_who_is_near_though_the_base_is_far() {
        Town town = new Town().item(1, "NONE", "HOME");
        Town.Provider beyondTheRiver = town.provider(400, 0, "FEMALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        UUID caregiver = beyondTheRiver.caregivers().getFirst();

        put(caregiver, CoordSystem.GCJ02, new GeoPoint(Town.lon(-500), Town.lat(0)), Instant.now())
                .statusCode(204);
        Broker.Heard urgent = Town.ask(town.urgent(resident));
        Broker.Heard planned = Town.ask(town.request(resident));

        assertThat(urgent.type()).isEqualTo(CandidatesRanked.TYPE.name());
        JsonNode reason =
                urgent.body().path("candidates").path(0).path("reasons").path(0);
        assertThat(reason.path("text").asText()).startsWith("从实时位置骑行4.7分钟");
        assertThat(planned.body().path("rule").asText()).isEqualTo("CIRCLE");
    }

    @Test
    void who_has_ridden_away_is_not_near_any_more() {
        Town town = new Town().item(1, "NONE", "HOME");
        Town.Provider near = town.provider(0, 500, "FEMALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);

        put(near.caregivers().getFirst(), 400, 0, Instant.now()).statusCode(204);

        assertThat(Town.ask(town.urgent(resident)).body().path("rule").asText()).isEqualTo("CIRCLE");
    }

    @Test
    void a_later_position_is_not_undone_by_an_earlier_one_that_comes_late() {
        Town town = new Town().item(1, "NONE", "HOME");
        Town.Provider near = town.provider(0, 500, "FEMALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        UUID caregiver = near.caregivers().getFirst();

        put(caregiver, 400, 0, Instant.now()).statusCode(204);
        put(caregiver, 0, 0, Instant.now().minus(Duration.ofMinutes(2))).statusCode(204);

        assertThat(Town.ask(town.urgent(resident)).body().path("rule").asText()).isEqualTo("CIRCLE");
    }

    @Test
    void a_position_from_too_long_ago_or_from_the_future_is_refused() {
        UUID caregiver = UUID.randomUUID();

        put(caregiver, 0, 0, Instant.now().minus(Duration.ofMinutes(11)))
                .statusCode(422)
                .body("code", equalTo("POSITION_NOT_CURRENT"));
        put(caregiver, 0, 0, Instant.now().plus(Duration.ofMinutes(5))).statusCode(422);
    }

    @Test
    void a_point_without_its_coordinate_system_is_refused() {
        Map<String, Object> point = Map.of("lon", 113.6, "lat", 34.75);

        Api.asCaregiver(UUID.randomUUID())
                .body(Map.of("point", point, "at", Instant.now().toString()))
                .put("/api/matching/v1/positions")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("point.coordSystem"));
    }

    @Test
    void nought_nought_is_what_phones_send_without_a_fix() {
        Map<String, Object> point = Map.of("lon", 0, "lat", 0, "coordSystem", "WGS84");

        Api.asCaregiver(UUID.randomUUID())
                .body(Map.of("point", point, "at", Instant.now().toString()))
                .put("/api/matching/v1/positions")
                .then()
                .statusCode(400);
    }

    @Test
    void only_caregivers_report() {
        Map<String, Object> point = Map.of("lon", 113.6, "lat", 34.75, "coordSystem", "WGS84");

        Api.as("dispatcher")
                .body(Map.of("point", point, "at", Instant.now().toString()))
                .put("/api/matching/v1/positions")
                .then()
                .statusCode(403);
    }
}
