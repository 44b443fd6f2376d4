package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.matching.match.application.City;

/** Without roads every figure is marked as an estimate; without Redis everything else goes on. */
@QuarkusTest
@TestProfile(BareProfile.class)
class BareTest {

    @Inject
    City city;

    @Test
    void the_straight_line_knows_no_river_and_says_so() {
        Town town = new Town().bathing();
        town.provider(400, 0, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        MatchingRequested request = town.request(resident);

        Broker.Heard answer = Town.ask(request);

        assertThat(answer.type()).isEqualTo(CandidatesRanked.TYPE.name());
        assertThat(answer.body().path("method").asText()).isEqualTo("STRAIGHT_LINE");
        assertThat(answer.body().path("graphVersion").asText()).isEmpty();
        assertThat(answer.body().at("/candidates/0/reasons/0/text").asText()).endsWith("（直线估算）");
        Api.as("dispatcher")
                .get("/api/matching/v1/orders/" + request.orderId() + "/explain")
                .then()
                .statusCode(200)
                .body("explanation.methodTitle", equalTo("直线估算"));
    }

    @Test
    void a_shortfall_is_marked_too() {
        Town town = new Town().bathing();
        town.provider(0, 5000, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);

        JsonNode body = Town.ask(town.request(resident)).body();

        assertThat(body.path("rule").asText()).isEqualTo("CIRCLE");
        assertThat(body.path("text").asText()).endsWith("（直线估算）");
        assertThat(body.path("advice").asText()).endsWith("（直线估算）");
    }

    @Test
    void a_walking_circle_is_marked_as_an_estimate_that_knows_no_river() {
        Town town = new Town();
        town.kind = "MEAL-" + UUID.randomUUID();
        town.item(1, "NONE", "FACILITY").provider(400, 0);
        UUID resident = town.walker(0, 0, "ELDER");
        town.settledIn(city);

        Api.as("dispatcher")
                .queryParam("residentId", resident)
                .queryParam("kind", town.kind)
                .get("/api/matching/v1/circles/walking")
                .then()
                .statusCode(200)
                .body("method", equalTo("STRAIGHT_LINE"))
                .body("methodTitle", equalTo("直线估算"))
                .body("graphVersion", equalTo(""))
                .body("facilities[0].metres", equalTo(560))
                .body("facilities[0].minutes", equalTo(9.3f));
        JsonNode shortfall = Town.ask(town.request(town.resident(0, 2000))).body();
        assertThat(shortfall.path("rule").asText()).isEqualTo("WALKING_CIRCLE");
        assertThat(shortfall.path("text").asText()).endsWith("（直线估算）");
    }

    @Test
    void an_urgent_order_is_matched_from_the_bases_and_says_what_was_missing() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        MatchingRequested request = town.urgent(resident);

        Broker.Heard answer = Town.ask(request);

        assertThat(answer.type()).isEqualTo(CandidatesRanked.TYPE.name());
        Api.as("dispatcher")
                .get("/api/matching/v1/orders/" + request.orderId() + "/explain")
                .then()
                .body("explanation.notes", hasItem("实时位置暂不可用，按驻点计算"));
    }

    @Test
    void a_position_that_cannot_be_kept_is_answered_with_when_to_try_again() {
        Map<String, Object> point = Map.of("lon", 113.6, "lat", 34.75, "coordSystem", "WGS84");

        Api.asCaregiver(UUID.randomUUID())
                .body(Map.of("point", point, "at", Instant.now().toString()))
                .put("/api/matching/v1/positions")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("POSITIONS_UNAVAILABLE"));
    }

    @Test
    void the_roads_say_that_there_are_none_and_the_service_is_ready() {
        Api.as("dispatcher")
                .get("/api/matching/v1/roads")
                .then()
                .statusCode(200)
                .body("method", equalTo("STRAIGHT_LINE"))
                .body("methodTitle", equalTo("直线估算"))
                .body("nodes", equalTo(0));
        RestAssured.get("/q/health/ready").then().statusCode(200).body(containsString("STRAIGHT_LINE"));
    }
}
