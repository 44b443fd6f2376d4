package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.matching.match.application.City;

/** Every candidate considered, in or out, and why; for those whose division it is. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class ExplainTest {

    @Inject
    City city;

    private static String path(MatchingRequested request) {
        return "/api/matching/v1/orders/" + request.orderId() + "/explain";
    }

    @Test
    void it_lists_who_is_in_and_who_is_out_with_rule_and_figures() {
        Town town = new Town().bathing();
        Town.Provider in = town.provider(0, 500, "FEMALE", "MALE", "MALE");
        Town.Provider beyondTheRiver = town.provider(400, 0, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        MatchingRequested request = town.request(resident);
        Town.ask(request);

        JsonPath explained = Api.as("dispatcher")
                .get(path(request))
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"\\d+\""))
                .body("state", equalTo("ANSWERED"))
                .body("requestId", equalTo(request.requestId().toString()))
                .body("explanation.outcome", equalTo("RANKED"))
                .body("explanation.method", equalTo("ROAD"))
                .body("explanation.mode", equalTo("ebike"))
                .body("explanation.metresPerSecond", is(4.7222223f))
                .body("explanation.fixedMinutes", is(3.0f))
                .body("explanation.graphVersion", not(blankString()))
                .body("explanation.circleMinutes", equalTo(15))
                .body(
                        "explanation.rules.rule",
                        contains(
                                "PROVIDER_ACTIVE",
                                "CONTRACT",
                                "NOT_EXCLUDED",
                                "KIND",
                                "CERTIFICATE",
                                "AVAILABLE",
                                "CIRCLE",
                                "SEX_RULE",
                                "CREW_SIZE"))
                .body("explanation.rules.title", everyItem(not(blankString())))
                .extract()
                .jsonPath();

        String winner = "explanation.candidates.find { it.providerId == '" + in.id() + "' }.";
        assertThat(explained.getInt(winner + "rank")).isEqualTo(1);
        assertThat(explained.getList(winner + "crew")).hasSize(2);
        assertThat(explained.getList(winner + "caregivers.role")).isEqualTo(List.of("CREW", "CREW", "ELIGIBLE"));
        assertThat(explained.getString(winner + "caregivers[0].from")).isEqualTo("BASE");
        String loser = "explanation.candidates.find { it.providerId == '" + beyondTheRiver.id() + "' }.";
        assertThat(explained.getBoolean(loser + "in")).isFalse();
        assertThat(explained.getString(loser + "rule")).isEqualTo("CIRCLE");
        assertThat(explained.getString(loser + "caregivers[0].rule")).isEqualTo("CIRCLE");
        assertThat(explained.getString(loser + "caregivers[0].text")).matches("从驻点骑行22\\.\\d分钟（54\\d\\d米），超出15分钟服务圈");
        assertThat(explained.getInt("explanation.considered"))
                .isEqualTo(explained.getInt("explanation.rules[0].before"));
    }

    @Test
    void a_shortfall_is_explained_with_rule_text_and_advice() {
        Town town = new Town().bathing();
        town.provider(0, 500, "MALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        MatchingRequested request = town.request(resident);
        Town.ask(request);

        Api.as("supervisor")
                .get(path(request))
                .then()
                .statusCode(200)
                .body("explanation.outcome", equalTo("SHORTFALL"))
                .body("explanation.rule", equalTo("SEX_RULE"))
                .body("explanation.text", equalTo("可用护理员中没有与老人同性别的，该项目要求至少一人同性"))
                .body("explanation.advice", equalTo("放宽服务圈或改约时段均无可用服务商，请转人工协调"));
    }

    @Test
    void an_open_question_is_shown_without_an_explanation() {
        Town town = new Town();
        MatchingRequested request = town.request(UUID.randomUUID());
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.as("operator")
                        .get(path(request))
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("PARKED"))
                        .body("explanation", nullValue()));
    }

    @Test
    void another_division_finds_nothing_and_a_county_inside_does() {
        Town town = new Town().bathing();
        UUID resident = UUID.randomUUID();
        town.register(resident, false);
        MatchingRequested request = town.request(resident);
        Town.ask(request);

        Api.elsewhere("dispatcher", "410105").get(path(request)).then().statusCode(200);
        Api.elsewhere("dispatcher", "410102")
                .get(path(request))
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void other_roles_may_not_and_strangers_must_sign_in() {
        String path = "/api/matching/v1/orders/" + UUID.randomUUID() + "/explain";

        for (String username : List.of("daughter", "resident", "community-worker", "integration")) {
            Api.as(username).get(path).then().statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        }
        Api.asCaregiver(UUID.randomUUID()).get(path).then().statusCode(403);
        RestAssured.given().get(path).then().statusCode(401);
        Api.as("dispatcher").get(path).then().statusCode(404);
    }
}
