package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.contracts.provider.v1.FacilitySnapshot.Operation;
import org.linli.kernel.FacilityId;
import org.linli.matching.match.application.City;
import org.linli.testkit.Db;

/** Questions about a service at a facility, on roads with a river and one bridge. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class FacilityAnswersTest {

    @Inject
    City city;

    private static Town canteens() {
        Town town = new Town();
        town.kind = "MEAL-" + UUID.randomUUID();
        return town.item(1, "NONE", "FACILITY");
    }

    private static JsonNode best(JsonNode answer) {
        return answer.path("candidates").path(0);
    }

    @Test
    void facilities_in_the_walking_circle_are_ranked_without_any_crew() {
        Town town = canteens();
        town.provider(0, 800);
        Town.Provider near = town.provider(0, 300);
        town.provider(400, 0);
        UUID resident = town.walker(0, 0, "SLOW");
        town.settledIn(city);
        MatchingRequested request = town.request(resident);

        JsonNode answer = Town.ask(request).body();

        assertThat(answer.path("mode").asText()).isEqualTo("foot-slow");
        assertThat(answer.path("candidates")).hasSize(1);
        assertThat(best(answer).path("providerId").asText()).isEqualTo(near.id().toString());
        assertThat(best(answer).path("crew")).isEmpty();
        assertThat(best(answer).path("place").path("facilityId").asText())
                .isEqualTo(near.facility().toString());
        assertThat(best(answer).path("place").path("metres").asInt()).isCloseTo(300, within(1));
        assertThat(best(answer).path("place").path("minutes").asDouble()).isCloseTo(6.7, within(0.05));
        Api.as("dispatcher")
                .get("/api/matching/v1/orders/" + request.orderId() + "/explain")
                .then()
                .statusCode(200)
                .body("explanation.outcome", equalTo("RANKED"))
                .body("explanation.circleMinutes", equalTo(15))
                .body("explanation.mode", equalTo("foot-slow"))
                .body("explanation.facilities[0].rank", equalTo(1))
                .body("explanation.facilities[0].name", equalTo("测试站点"))
                .body("explanation.facilities.rule", hasItems("WALKING_CIRCLE", "KIND"))
                .body("explanation.candidates.size()", equalTo(0));
    }

    @Test
    void the_wider_circle_that_a_shortfall_advises_opens_it() {
        Town town = canteens();
        town.provider(0, 1000);
        UUID resident = town.resident(0, 0);
        town.settledIn(city);
        MatchingRequested request = town.request(resident);

        JsonNode shortfall = Town.ask(request).body();
        JsonNode wider = Town.ask(wider(request, 20)).body();

        assertThat(shortfall.path("rule").asText()).isEqualTo("WALKING_CIRCLE");
        assertThat(shortfall.path("text").asText()).isEqualTo("老人15分钟步行圈内没有可用的站点");
        assertThat(shortfall.path("advice").asText()).isEqualTo("扩大步行圈到20分钟可增加1家");
        assertThat(wider.path("circleMinutes").asInt()).isEqualTo(20);
        assertThat(wider.path("candidates")).hasSize(1);
    }

    private static MatchingRequested wider(MatchingRequested request, int minutes) {
        return new MatchingRequested(
                request.orderId(),
                UUID.randomUUID(),
                request.residentId(),
                request.division(),
                request.itemCode(),
                request.urgency(),
                request.windowStart(),
                request.windowEnd(),
                List.of(),
                Instant.now(),
                List.of(),
                minutes);
    }

    @Test
    void places_taken_by_others_count_until_they_are_given_back() {
        Town town = canteens();
        Town.Provider canteen = town.provider(0, 300);
        UUID resident = town.resident(0, 0);
        town.settledIn(city);
        town.operate(canteen, 0, 300, new Operation(List.of(), List.of(), 1, List.of(), null, null));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> city.facility(new FacilityId(canteen.facility()))
                        .filter(known -> known.places().perDay(town.kind).isPresent())
                        .isPresent());
        UUID other = UUID.randomUUID();

        take(town, canteen, other, resident);
        JsonNode full = Town.ask(town.request(resident)).body();
        Broker.fact(VisitEnded.TYPE, other, new VisitEnded(other, resident, 2, "CANCELLED", Town.nine()));
        awaitTaken(other, 0);
        JsonNode free = Town.ask(town.request(resident)).body();

        assertThat(full.path("rule").asText()).isEqualTo("PLACE_LEFT");
        assertThat(full.path("advice").asText()).startsWith("改约到");
        assertThat(best(free).path("reasons").path(1).path("text").asText()).isEqualTo("当日尚余1个名额（共1个）");
    }

    private static void take(Town town, Town.Provider canteen, UUID order, UUID resident) {
        Broker.fact(
                VisitPlanned.TYPE,
                order,
                new VisitPlanned(
                        order,
                        resident,
                        1,
                        canteen.id(),
                        List.of(),
                        Town.nine(),
                        Town.nine().plusSeconds(1800),
                        Town.nine(),
                        canteen.facility(),
                        town.kind));
        awaitTaken(order, 1);
    }

    private static void awaitTaken(UUID order, int places) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> Db.of("matching")
                                .rows("select 1 from booked_place where order_id = ?", order)
                                .size()
                        == places);
    }
}
