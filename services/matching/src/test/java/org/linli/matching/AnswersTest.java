package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.contracts.matching.v1.ShortfallFound;
import org.linli.matching.match.application.City;
import org.linli.testkit.Db;

/** A question in, an answer out, on roads with a river and one bridge. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class AnswersTest {

    @Inject
    City city;

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(member).asText())
                .toList();
    }

    @Test
    void crews_of_two_are_ranked_by_the_real_way() {
        Town town = new Town().bathing();
        Town.Provider far = town.provider(0, 1500, "FEMALE", "MALE");
        Town.Provider near = town.provider(0, 500, "MALE", "FEMALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        MatchingRequested request = town.request(resident);

        Broker.Heard answer = Town.ask(request);

        assertThat(answer.type()).isEqualTo(CandidatesRanked.TYPE.name());
        assertThat(answer.key()).isEqualTo(request.orderId().toString());
        JsonNode body = answer.body();
        assertThat(body.path("method").asText()).isEqualTo("ROAD");
        assertThat(body.path("mode").asText()).isEqualTo("ebike");
        assertThat(body.path("graphVersion").asText()).isNotBlank();
        assertThat(body.path("circleMinutes").asInt()).isEqualTo(15);
        assertThat(texts(body.path("candidates"), "providerId"))
                .containsExactly(near.id().toString(), far.id().toString());
        JsonNode best = body.path("candidates").path(0);
        assertThat(best.path("rank").asInt()).isEqualTo(1);
        assertThat(texts(best.path("crew"), "caregiverId"))
                .containsExactlyInAnyOrder(
                        near.caregivers().get(0).toString(),
                        near.caregivers().get(1).toString());
        assertThat(best.path("crew").path(0).path("metres").asInt()).isCloseTo(510, within(3));
        assertThat(best.path("crew").path(0).path("minutes").asDouble()).isCloseTo(4.8, within(0.05));
        assertThat(texts(best.path("reasons"), "code")).containsExactly("TRAVEL_TIME", "FAIR_LOAD");
        assertThat(best.path("reasons").path(0).path("text").asText()).matches("最远一人从驻点骑行4\\.8分钟（\\d+米）");
    }

    @Test
    void the_river_decides_and_not_the_straight_line() {
        Town town = new Town().bathing();
        town.provider(400, 0, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);

        Broker.Heard answer = Town.ask(town.request(resident));

        assertThat(answer.type()).isEqualTo(ShortfallFound.TYPE.name());
        assertThat(answer.body().path("rule").asText()).isEqualTo("CIRCLE");
        assertThat(answer.body().path("text").asText()).isEqualTo("15分钟服务圈内没有可用的护理员");
        assertThat(answer.body().path("advice").asText()).isEqualTo("扩大服务圈到25分钟可增加1家");
        assertThat(answer.body().path("method").asText()).isEqualTo("ROAD");
    }

    @Test
    void who_refused_is_left_out_and_the_last_one_empties_the_list() {
        Town town = new Town().bathing();
        Town.Provider only = town.provider(0, 500, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);

        Broker.Heard answer = Town.ask(
                town.request(resident, "PLANNED", Town.nine(), Town.nine().plusSeconds(7200), only.id()));

        assertThat(answer.body().path("rule").asText()).isEqualTo("NOT_EXCLUDED");
    }

    @Test
    void a_home_without_a_point_goes_to_a_person() {
        Town town = new Town().bathing();
        UUID resident = UUID.randomUUID();
        town.register(resident, false);

        Broker.Heard answer = Town.ask(town.request(resident));

        assertThat(answer.body().path("rule").asText()).isEqualTo("UNLOCATED");
        assertThat(answer.body().path("considered").asInt()).isZero();
    }

    @Test
    void a_home_off_every_road_goes_to_a_person_too() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        UUID resident = town.resident(-4000, 0);
        town.settledIn(city);

        assertThat(Town.ask(town.request(resident)).body().path("rule").asText())
                .isEqualTo("UNLOCATED");
    }

    @Test
    void a_moved_station_counts_from_its_new_place() {
        Town town = new Town().bathing();
        Town.Provider moving = town.provider(400, 0, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);

        town.move(moving, 0, 500);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(Town.ask(town.request(resident)).type()).isEqualTo(CandidatesRanked.TYPE.name()));
    }

    @Test
    void a_booked_caregiver_is_out_until_the_visit_ends_and_is_known_afterwards() {
        Town town = new Town().item(1, "NONE", "HOME");
        Town.Provider provider = town.provider(0, 500, "FEMALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        UUID visited = UUID.randomUUID();
        VisitPlanned planned = new VisitPlanned(
                visited,
                resident,
                1,
                provider.id(),
                provider.caregivers(),
                Town.nine(),
                Town.nine().plus(90, ChronoUnit.MINUTES),
                Town.nine());

        Broker.fact(VisitPlanned.TYPE, visited, planned);
        awaitBooked(visited, false);
        JsonNode during = Town.ask(town.request(resident)).body();
        Broker.fact(VisitEnded.TYPE, visited, new VisitEnded(visited, resident, 2, "COMPLETED", Town.nine()));
        Broker.fact(VisitPlanned.TYPE, visited, planned); // late repeat of an older version
        awaitBooked(visited, true);
        JsonNode after = Town.ask(town.request(resident)).body();

        assertThat(during.path("rule").asText()).isEqualTo("AVAILABLE");
        assertThat(during.path("advice").asText()).startsWith("改约到");
        assertThat(texts(after.path("candidates").path(0).path("reasons"), "code"))
                .containsExactly("TRAVEL_TIME", "CONTINUITY", "FAIR_LOAD");
    }

    private static void awaitBooked(UUID order, boolean completed) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Db.of("matching")
                                .rows(
                                        "select 1 from booked_caregiver where order_id = ? and completed = ?",
                                        order,
                                        completed)
                                .size()
                        == 1);
    }

    @Test
    void a_cancelled_visit_leaves_no_trace() {
        UUID visited = UUID.randomUUID();
        UUID caregiver = UUID.randomUUID();
        Broker.fact(
                VisitPlanned.TYPE,
                visited,
                new VisitPlanned(
                        visited,
                        UUID.randomUUID(),
                        1,
                        UUID.randomUUID(),
                        List.of(caregiver),
                        Town.nine(),
                        Town.nine().plusSeconds(3600),
                        Town.nine()));
        awaitBooked(visited, false);

        Broker.fact(VisitEnded.TYPE, visited, new VisitEnded(visited, UUID.randomUUID(), 2, "CANCELLED", Town.nine()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Db.of("matching")
                        .rows("select 1 from booked_caregiver where order_id = ?", visited)
                        .isEmpty());
    }

    @Test
    void a_question_repeated_five_times_has_one_answer() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        MatchingRequested request = town.request(resident);
        UUID eventId = UUID.randomUUID();

        for (int i = 0; i < 3; i++) {
            Broker.fact(MatchingRequested.TYPE, request.orderId(), request, eventId);
        }
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);
        Broker.fact(MatchingRequested.TYPE, request.orderId(), request);
        Broker.answerTo(request.requestId());
        Town.ask(town.request(resident)); // whatever came before it has been through the same partition or is done

        assertThat(Broker.answersTo(request.requestId())).hasSize(1);
        assertThat(Db.of("matching").rows("select 1 from matching_request where request_id = ?", request.requestId()))
                .hasSize(1);
    }

    @Test
    void what_is_no_question_lies_among_the_dead_letters_and_the_next_one_is_answered() {
        Town town = new Town().bathing();
        UUID resident = UUID.randomUUID();
        town.register(resident, false);
        MatchingRequested request = town.request(resident);
        String key = request.orderId().toString();
        Broker.raw(MatchingRequested.TYPE, key, "{\"urgency\":\"SOON\"}");

        Broker.Heard answer = Town.ask(request);

        assertThat(answer.body().path("rule").asText()).isEqualTo("UNLOCATED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.as("integration")
                        .get("/api/matching/v1/dead-letters")
                        .then()
                        .statusCode(200)
                        .body("key", org.hamcrest.Matchers.hasItem(key)));
    }
}
