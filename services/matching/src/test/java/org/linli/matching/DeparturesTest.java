package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.matching.Broker.snapshot;
import static org.linli.matching.Broker.tombstone;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.matching.match.application.City;
import org.linli.testkit.Db;

/** Nothing is arranged for a resident who died, moved away or whose file is gone, and nobody waits for her home point. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class DeparturesTest {

    private static final Db DB = Db.of("matching");

    @Inject
    City city;

    private static void gone(UUID resident, String status) {
        snapshot(
                ResidentSnapshot.TYPE,
                resident.toString(),
                2,
                new ResidentSnapshot(
                        resident,
                        2,
                        Town.DIVISION,
                        status,
                        "FEMALE",
                        1944,
                        "ELDER",
                        "ALONE",
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        null,
                        null));
        tombstone(ResidentPlaceSnapshot.TYPE, resident.toString(), 2);
        awaitSecondVersions(resident);
    }

    private static void erased(UUID resident) {
        tombstone(ResidentSnapshot.TYPE, resident.toString(), 2);
        tombstone(ResidentPlaceSnapshot.TYPE, resident.toString(), 2);
        awaitSecondVersions(resident);
    }

    private static void awaitSecondVersions(UUID resident) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> DB.rows("select 1 from snapshot where key = ? and version = 2", resident.toString())
                                .size()
                        == 2);
    }

    private Town town() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        return town.settledIn(city);
    }

    private static void isNotArranged(MatchingRequested request, String why) {
        Broker.Heard answer = Broker.answerTo(request.requestId());
        assertThat(answer.body().path("rule").asText()).isEqualTo("RESIDENT_ACTIVE");
        assertThat(answer.body().path("text").asText()).isEqualTo(why + "，不再安排服务");
        assertThat(answer.body().path("advice").asText()).startsWith("无需派单");
        assertThat(DB.value("select parked_since from matching_request where request_id = ?", request.requestId()))
                .as("nobody waited")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"DECEASED,老人已去世", "MOVED_AWAY,老人已迁出"})
    void a_question_about_who_has_gone_is_answered_at_once_and_says_so(String status, String why) {
        Town town = town();
        UUID resident = town.resident(-10, 0);
        gone(resident, status);

        MatchingRequested request = town.request(resident);
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);

        isNotArranged(request, why);
    }

    @Test
    void a_question_about_a_file_that_is_gone_is_answered_at_once_too() {
        Town town = town();
        UUID resident = town.resident(-10, 0);
        erased(resident);

        MatchingRequested request = town.request(resident);
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);

        isNotArranged(request, "老人档案已注销");
    }

    @Test
    void a_departure_is_said_even_before_the_item_has_arrived() {
        Town town = new Town();
        UUID resident = town.resident(-10, 0);
        gone(resident, "DECEASED");

        MatchingRequested request = town.request(resident);
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);

        isNotArranged(request, "老人已去世");
    }

    @Test
    void a_question_that_waits_for_a_home_point_is_answered_when_its_resident_goes() {
        Town town = town();
        UUID resident = UUID.randomUUID();
        town.register(resident, true);
        MatchingRequested request = town.request(resident);
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !DB.rows(
                                "select 1 from matching_request where request_id = ? and state = 'PARKED'",
                                request.requestId())
                        .isEmpty());

        gone(resident, "DECEASED");

        assertThat(Broker.answerTo(request.requestId()).body().path("rule").asText())
                .isEqualTo("RESIDENT_ACTIVE");
    }

    @Test
    void there_is_no_walking_circle_round_the_home_of_who_has_gone() {
        Town town = town();
        UUID deceased = town.resident(-10, 0);
        UUID erased = town.resident(-10, 0);
        Town.awaitLocated(deceased);
        circle(town, deceased).statusCode(200);
        gone(deceased, "DECEASED");
        erased(erased);

        circle(town, deceased).statusCode(422).body("code", equalTo("NO_LONGER_RESIDENT"));
        circle(town, erased).statusCode(404).body("code", equalTo("NOT_FOUND"));
        Api.elsewhere("operator", "1101")
                .queryParam("residentId", deceased)
                .queryParam("kind", town.kind)
                .get("/api/matching/v1/circles/walking")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse circle(Town town, UUID resident) {
        return Api.as("dispatcher")
                .queryParam("residentId", resident)
                .queryParam("kind", town.kind)
                .get("/api/matching/v1/circles/walking")
                .then();
    }
}
