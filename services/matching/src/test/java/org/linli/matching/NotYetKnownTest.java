package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.matching.match.application.City;
import org.linli.testkit.Db;

/** Registered a moment ago and ordered at once: parked, tried again, and given up with a reason. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class NotYetKnownTest {

    @Inject
    City city;

    private static void awaitParked(MatchingRequested request) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Db.of("matching")
                                .rows(
                                        "select 1 from matching_request where request_id = ? and state = 'PARKED'",
                                        request.requestId())
                                .size()
                        == 1);
    }

    @Test
    void a_resident_who_arrives_after_the_question_is_matched() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        town.settledIn(city);
        UUID resident = UUID.randomUUID();
        MatchingRequested request = town.request(resident);
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);
        awaitParked(request);

        town.register(resident, true);
        town.locate(resident, -10, 0);

        assertThat(Broker.answerTo(request.requestId()).type()).isEqualTo(CandidatesRanked.TYPE.name());
    }

    @Test
    void a_home_point_that_is_announced_is_waited_for() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        town.settledIn(city);
        UUID resident = UUID.randomUUID();
        town.register(resident, true);
        MatchingRequested request = town.request(resident);
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);
        awaitParked(request);

        town.locate(resident, -10, 0);

        assertThat(Broker.answerTo(request.requestId()).type()).isEqualTo(CandidatesRanked.TYPE.name());
    }

    @Test
    void an_item_that_arrives_after_the_question_is_matched() {
        Town town = new Town();
        UUID resident = town.resident(-10, 0);
        MatchingRequested request = town.request(resident);
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);
        awaitParked(request);

        town.provider(0, 500, "FEMALE", "MALE");
        town.bathing();

        assertThat(Broker.answerTo(request.requestId()).body().path("requestId").asText())
                .isEqualTo(request.requestId().toString());
    }

    @Test
    void what_never_arrives_becomes_a_shortfall() {
        Town town = new Town().bathing();

        Broker.Heard answer = Town.ask(town.request(UUID.randomUUID()));

        assertThat(answer.body().path("rule").asText()).isEqualTo("NOT_YET_KNOWN");
        assertThat(answer.body().path("text").asText()).endsWith("尚未同步到匹配服务");
        assertThat(answer.body().path("advice").asText()).isNotBlank();
    }
}
