package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.matching.match.application.City;

/** Who could be at a door soonest, on the drawn roads: one bridge 2.5 km to the north of the street. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class RespondersTest {

    private static final String RESPONDERS = "/api/matching/v1/responders";

    @Inject
    City city;

    private static Town rescue() {
        Town town = new Town().item(1, "NONE", "HOME");
        town.trade = "URGENT-" + UUID.randomUUID();
        return town;
    }

    private static ValidatableResponse near(RequestSpecification caller, Town town, UUID resident) {
        return caller.body(Map.of("residentId", resident, "kind", town.trade))
                .post(RESPONDERS)
                .then();
    }

    private static String id(UUID id) {
        return id.toString();
    }

    @Test
    void the_nearest_by_road_comes_first_though_the_river_bank_is_nearer_by_air() {
        Town town = rescue();
        UUID across = town.provider(400, 0, "FEMALE").caregivers().getFirst();
        UUID far = town.provider(0, 1500, "MALE").caregivers().getFirst();
        UUID near = town.provider(0, 300, "FEMALE").caregivers().getFirst();
        UUID resident = town.resident(0, 0);
        town.settledIn(city);
        Town.awaitLocated(resident);

        List<String> found = near(Api.as("operator"), town, resident)
                .statusCode(200)
                .body("method", equalTo("ROAD"))
                .body("methodTitle", equalTo("路网"))
                .body("offRoad", equalTo(false))
                .body("withoutPositions", equalTo(false))
                .body("responders[0].start", equalTo("BASE"))
                .body("responders[0].metres", equalTo(300))
                .extract()
                .path("responders.caregiverId");

        assertThat(found).containsExactly(id(near), id(far), id(across));
    }

    @Test
    void who_is_on_shift_starts_from_where_he_is() {
        Town town = rescue();
        UUID riding = town.provider(400, 0, "FEMALE").caregivers().getFirst();
        UUID waiting = town.provider(0, 800, "FEMALE").caregivers().getFirst();
        UUID resident = town.resident(0, 0);
        town.settledIn(city);
        Town.awaitLocated(resident);
        Map<String, Object> here = Map.of("lon", Town.lon(0), "lat", Town.lat(100), "coordSystem", "WGS84");
        Api.asCaregiver(riding)
                .body(Map.of("point", here, "at", Instant.now().toString()))
                .put("/api/matching/v1/positions")
                .then()
                .statusCode(204);

        List<String> found = near(Api.as("supervisor"), town, resident)
                .statusCode(200)
                .body("responders.start", equalTo(List.of("LIVE_POSITION", "BASE")))
                .extract()
                .path("responders.caregiverId");

        assertThat(found).containsExactly(id(riding), id(waiting));
    }

    @Test
    void a_point_known_better_than_the_home_is_the_door_and_is_not_read_back() {
        Town town = rescue();
        UUID south = town.provider(0, 0, "FEMALE").caregivers().getFirst();
        UUID north = town.provider(0, 2000, "FEMALE").caregivers().getFirst();
        UUID resident = town.resident(0, 0);
        town.settledIn(city);
        Map<String, Object> body = new HashMap<>(Map.of("residentId", resident, "kind", town.trade, "limit", 1));
        body.put("point", Map.of("lon", Town.lon(0), "lat", Town.lat(1900), "coordSystem", "WGS84"));

        List<String> found = Api.as("operator")
                .body(body)
                .post(RESPONDERS)
                .then()
                .statusCode(200)
                .body(not(containsString("\"lon\"")))
                .extract()
                .path("responders.caregiverId");

        assertThat(found).containsExactly(id(north)).doesNotContain(id(south));
    }

    @Test
    void a_door_off_every_way_says_so_instead_of_nobody() {
        Town town = rescue();
        town.provider(0, 300, "FEMALE");
        UUID resident = town.resident(-4000, 0);
        town.settledIn(city);
        Town.awaitLocated(resident);

        near(Api.as("operator"), town, resident)
                .statusCode(200)
                .body("offRoad", equalTo(true))
                .body("responders", empty());
    }

    @Test
    void only_desks_ask_and_only_about_their_own_residents() {
        Town town = rescue();
        UUID resident = town.resident(0, 0);
        town.settledIn(city);
        Town.awaitLocated(resident);

        near(Api.elsewhere("operator", "1101"), town, resident).statusCode(404).body("code", equalTo("NOT_FOUND"));
        near(Api.as("dispatcher"), town, resident).statusCode(403);
        near(Api.elsewhere("integration", "41"), town, resident).statusCode(403);
        Api.as("operator")
                .body(Map.of("kind", town.trade))
                .post(RESPONDERS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("residentId"));
    }
}
