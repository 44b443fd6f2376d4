package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.contracts.provider.v1.FacilitySnapshot.Capacity;
import org.linli.contracts.provider.v1.FacilitySnapshot.Day;
import org.linli.contracts.provider.v1.FacilitySnapshot.Hours;
import org.linli.contracts.provider.v1.FacilitySnapshot.Operation;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.kernel.FacilityId;
import org.linli.matching.match.application.City;
import org.linli.testkit.Tokens;

/** Walking circles on the drawn roads: a street of 3 km along the west bank, one bridge 2.5 km to the north. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class CirclesTest {

    private static final String CIRCLES = "/api/matching/v1/circles/walking";

    @Inject
    City city;

    private static Town canteens(double... norths) {
        Town town = new Town();
        town.kind = "MEAL-" + UUID.randomUUID();
        town.item(1, "NONE", "FACILITY");
        Arrays.stream(norths).forEach(north -> town.provider(0, north));
        return town;
    }

    private static ValidatableResponse circle(RequestSpecification caller, Town town, UUID resident) {
        return caller.queryParam("residentId", resident)
                .queryParam("kind", town.kind)
                .get(CIRCLES)
                .then();
    }

    private static ValidatableResponse circle(Town town, UUID resident) {
        return circle(Api.as("dispatcher"), town, resident).statusCode(200);
    }

    /** Metres reached in 5, 10 and 15 minutes: 300, 600, 900 at 1.0 m/s; 225, 450, 675 at 0.75; and so on. */
    @ParameterizedTest
    @CsvSource({
        "ELDER, foot-elder, 298, 302, 598, 602, 898, 902",
        "SLOW, foot-slow, 223, 227, 448, 452, 673, 677",
        "ADULT, foot-adult, 388, 392, 778, 782, 1168, 1172",
        "WHEELCHAIR, wheelchair, 178, 182, 358, 362, 538, 542"
    })
    void bands_end_at_five_ten_and_fifteen_minutes_of_the_own_speed(
            String mobility, String mode, double m5, double m6, double m10, double m11, double m15, double m16) {
        Town town = canteens(m5, m6, m10, m11, m15, m16);
        UUID resident = town.walker(0, 0, mobility);
        town.settledIn(city);

        circle(town, resident)
                .body("mode", equalTo(mode))
                .body("mobilityGroup", equalTo(mobility))
                .body("method", equalTo("ROAD"))
                .body("graphVersion", not(equalTo("")))
                .body("direction", equalTo("HOME_TO_FACILITY"))
                .body("facilities.band", equalTo(List.of(5, 10, 10, 15, 15)))
                .body("facilities.metres[0]", equalTo((int) m5))
                .body("reached.within5", equalTo(1))
                .body("reached.within10", equalTo(3))
                .body("reached.within15", equalTo(5));
    }

    @Test
    void the_other_bank_is_not_reached_though_it_lies_400_metres_away() {
        Town town = canteens(800);
        Town.Provider across = town.provider(400, 0);
        Town.Provider island = town.provider(-3000, 3000);
        UUID resident = town.walker(0, 0, "ELDER");
        town.settledIn(city);

        List<String> reached = circle(town, resident).extract().path("facilities.facilityId");

        assertThat(reached)
                .hasSize(1)
                .doesNotContain(across.facility().toString(), island.facility().toString());
    }

    @Test
    void a_home_off_every_way_says_so_instead_of_nothing() {
        Town town = canteens(100);
        UUID resident = town.walker(-4000, 0, "ELDER");
        town.settledIn(city);

        circle(town, resident).body("offRoad", equalTo(true)).body("facilities", empty());
    }

    @Test
    void opening_hours_holidays_and_places_are_shown() {
        Town town = canteens();
        Town.Provider canteen = town.provider(0, 300);
        Town.Provider unknown = town.provider(0, 400);
        UUID resident = town.walker(0, 0, "ELDER");
        town.settledIn(city);
        LocalDate monday = LocalDate.parse("2027-01-04");
        town.operate(
                canteen,
                0,
                300,
                new Operation(
                        List.of(
                                new Hours("MONDAY", "10:30", "13:00"),
                                new Hours("TUESDAY", "10:30", "13:00"),
                                new Hours("WEDNESDAY", "10:30", "13:00")),
                        List.of(new Day(monday.plusDays(1), List.of())),
                        60,
                        List.of(new Capacity(town.kind, 120)),
                        null,
                        null));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> city.facility(new FacilityId(canteen.facility()))
                        .filter(known -> known.opening().weekly().containsKey(DayOfWeek.MONDAY))
                        .isPresent());

        at(town, resident, "2027-01-04T03:00:00Z")
                .body("facilities[0].open", equalTo(true))
                .body("facilities[0].nextOpening", nullValue())
                .body("facilities[0].capacityPerDay", equalTo(120))
                .body("facilities[1].facilityId", equalTo(unknown.facility().toString()))
                .body("facilities[1].open", nullValue())
                .body("facilities[1].capacityPerDay", nullValue());
        at(town, resident, "2027-01-04T05:00:00Z")
                .body("facilities[0].open", equalTo(false))
                .body("facilities[0].nextOpening", equalTo("2027-01-06T02:30:00Z"));
    }

    private static ValidatableResponse at(Town town, UUID resident, String instant) {
        return circle(Api.as("dispatcher").queryParam("at", instant), town, resident)
                .statusCode(200);
    }

    @Test
    void only_who_may_see_the_resident_sees_the_circle() {
        Town town = canteens(300);
        String daughter = Tokens.with("family", null, null, null, "circles-daughter");
        String neighbour = Tokens.with("family", null, null, null, "circles-neighbour");
        UUID resident = town.walker(0, 0, "ELDER", new Relative(subject(daughter), "ORDERS", null));
        UUID hidden = town.walker(0, 0, "ELDER", new Relative(subject(daughter), "NOTICES", null));
        town.settledIn(city);

        circle(as(daughter), town, resident).statusCode(200).body("facilities", hasSize(1));
        circle(as(daughter), town, hidden).statusCode(404).body("code", equalTo("NOT_FOUND"));
        circle(as(neighbour), town, resident).statusCode(404);
        circle(Api.elsewhere("operator", "1101"), town, resident).statusCode(404);
        circle(as(Tokens.with("provider-admin", null, UUID.randomUUID().toString(), null, null)), town, resident)
                .statusCode(403);
        circle(RestAssured.given(), town, resident).statusCode(401);
        circle(Api.as("dispatcher"), town, UUID.randomUUID()).statusCode(404);
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    private static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst("(?s).*\"sub\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    @Test
    void a_resident_without_a_home_point_has_no_circle_yet() {
        Town town = canteens(300);
        UUID resident = UUID.randomUUID();
        town.register(resident, false);
        UUID announced = UUID.randomUUID();
        town.register(announced, true);
        town.settledIn(city);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> circle(Api.as("dispatcher"), town, resident)
                        .statusCode(422)
                        .body("code", equalTo("HOME_NOT_LOCATED")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> circle(Api.as("dispatcher"), town, announced)
                        .statusCode(503)
                        .body("code", equalTo("NOT_YET_KNOWN")));
    }

    @Test
    void a_planner_asks_for_any_point_and_does_not_read_it_back() {
        Town town = canteens(300, 700);
        town.settledIn(city);
        Map<String, Object> point = Map.of("lon", Town.lon(0), "lat", Town.lat(0), "coordSystem", "WGS84");

        Api.as("civil-affairs")
                .body(Map.of("point", point, "mobilityGroup", "SLOW", "kind", town.kind))
                .post(CIRCLES)
                .then()
                .statusCode(200)
                .body("mode", equalTo("foot-slow"))
                .body("facilities.band", equalTo(List.of(10)))
                .body(not(containsString("\"lon\"")));
        Api.as("civil-affairs")
                .body(Map.of("point", Map.of("lon", 1, "lat", 1), "mobilityGroup", "SLOW", "kind", town.kind))
                .post(CIRCLES)
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString("coordSystem"));
        Api.as("dispatcher").get(CIRCLES).then().statusCode(400);
    }
}
