package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.matching.match.application.City;
import org.linli.testkit.Db;

/** What keeps failing is given up with a reason and never holds up others. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class GivenUpTest {

    @Inject
    City city;

    /** A resident of a sex that nobody here understands: reading it fails, today and tomorrow. */
    private static UUID unreadable() {
        UUID resident = UUID.randomUUID();
        Broker.snapshot(
                ResidentSnapshot.TYPE,
                resident.toString(),
                1,
                new ResidentSnapshot(
                        resident,
                        1,
                        Town.DIVISION,
                        "ACTIVE",
                        "UNHEARD-OF",
                        1944,
                        "ELDER",
                        "ALONE",
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        null,
                        null));
        return resident;
    }

    private static String stored(MatchingRequested request, String column) {
        return String.valueOf(Db.of("matching")
                .value("select " + column + " from matching_request where request_id = ?", request.requestId()));
    }

    private static void ask(MatchingRequested request) {
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);
    }

    private static void awaitFailure(MatchingRequested request) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Integer.parseInt(stored(request, "failures")))
                        .isPositive());
    }

    @Test
    void an_answer_that_keeps_failing_becomes_a_shortfall_and_is_tried_no_more() {
        Town town = new Town().bathing();
        town.settledIn(city);
        MatchingRequested request = town.request(unreadable());
        ask(request);

        Broker.Heard answer = Broker.answerTo(request.requestId());

        assertThat(answer.body().path("rule").asText()).isEqualTo("DECIDABLE");
        assertThat(answer.body().path("advice").asText()).startsWith("请转人工派单");
        assertThat(stored(request, "state")).isEqualTo("ANSWERED");
        assertThat(stored(request, "last_failure")).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(Integer.parseInt(stored(request, "failures"))).isBetween(2, 6);
        Town.ask(town.request(town.resident(-10, 0)));
        assertThat(Broker.answersTo(request.requestId())).hasSize(1);
    }

    @Test
    void meanwhile_others_are_answered_and_what_is_mended_in_time_too() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        town.settledIn(city);
        UUID resident = unreadable();
        MatchingRequested failing = town.request(resident);
        ask(failing);
        awaitFailure(failing);

        Broker.Heard other = Town.ask(town.request(town.resident(-10, 0)));
        Broker.snapshot(
                ResidentSnapshot.TYPE,
                resident.toString(),
                2,
                new ResidentSnapshot(
                        resident,
                        2,
                        Town.DIVISION,
                        "ACTIVE",
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
        town.locate(resident, -10, 0);

        assertThat(other.type()).isEqualTo(CandidatesRanked.TYPE.name());
        assertThat(Broker.answerTo(failing.requestId()).type()).isEqualTo(CandidatesRanked.TYPE.name());
    }
}
