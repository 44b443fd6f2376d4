package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.OrderAccepted;
import org.linli.contracts.dispatch.v1.OrderCompleted;
import org.linli.contracts.dispatch.v1.OrderRated;
import org.linli.contracts.dispatch.v1.VisitCheckedIn;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class OrderStoryTest {

    @Test
    void anOrderGoesFromRequestToRating() {
        // Given
        City.catalogue();
        String daughter = Tokens.with("family", null, null, null, null);
        UUID resident = City.resident(List.of(), new Relative(City.subject(daughter), "ORDERS", null));
        UUID first = City.provider();
        UUID second = City.provider();
        List<UUID> crew = City.crew(second, 2);
        Api desk = new Api(City.dispatcher());
        // When
        UUID order = desk.order(resident);
        assertThat(desk.state(order)).isEqualTo("MATCHING");
        MatchingSide.rank(order, first, second);
        desk.awaitOffer(order, first);
        assertThat(new Api(City.providerAdmin(first)).decline(order).statusCode())
                .isEqualTo(204);
        desk.awaitOffer(order, second);
        Response accepted = new Api(City.providerAdmin(second)).accept(order, crew);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        for (UUID member : crew) {
            VisitSteps visit = VisitSteps.of(order, member);
            ok(visit.depart());
            ok(visit.checkIn(crew.indexOf(member) == 0 ? 0.0004 : 0.004, "提前到达，定位偏移"));
            ok(visit.checkOut(visit.photo(VisitSteps.png(System.nanoTime()))));
        }
        Response rated =
                new Api(daughter).create("/orders/" + order + "/rating", Map.of("stars", 5, "tags", List.of("准时")));
        // Then
        assertThat(rated.statusCode()).as(rated.asString()).isEqualTo(201);
        JsonNode seen = new Api(daughter).read(order);
        assertThat(seen.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(seen.path("ending").path("stars").asInt()).isEqualTo(5);
        assertThat(Said.latest(OrderAccepted.TYPE, order).crew()).containsExactlyInAnyOrderElementsOf(crew);
        assertThat(Said.latest(VisitPlanned.TYPE, order).plannedStart()).isEqualTo(City.tomorrowAt(9));
        assertThat(Said.latest(OrderRated.TYPE, order).stars()).isEqualTo(5);
        assertThat(Said.latest(OrderCompleted.TYPE, order).priceFen()).isEqualTo(16_800);
        assertThat(Said.latest(VisitEnded.TYPE, order).outcome()).isEqualTo("COMPLETED");
        assertThat(Said.all(VisitCheckedIn.TYPE, order))
                .extracting(VisitCheckedIn::flags)
                .containsExactly(List.of("OUTSIDE_WINDOW"), List.of("FAR_FROM_HOME", "OUTSIDE_WINDOW"));
        assertThat(history(desk, order))
                .containsExactly(
                        "linli.dispatch.order.requested.v1",
                        "linli.dispatch.order.funded.v1",
                        "linli.dispatch.matching-request.requested.v1",
                        "linli.dispatch.order.offered.v1",
                        "linli.dispatch.order.offer-declined.v1",
                        "linli.dispatch.order.offered.v1",
                        "linli.dispatch.order.accepted.v1",
                        "linli.dispatch.visit.planned.v1",
                        "linli.dispatch.visit.en-route.v1",
                        "linli.dispatch.visit.checked-in.v1",
                        "linli.dispatch.visit.checked-out.v1",
                        "linli.dispatch.visit.en-route.v1",
                        "linli.dispatch.visit.checked-in.v1",
                        "linli.dispatch.visit.checked-out.v1",
                        "linli.dispatch.visit.ended.v1",
                        "linli.dispatch.order.completed.v1",
                        "linli.dispatch.order.rated.v1");
    }

    private static List<String> history(Api caller, UUID order) {
        return caller.get("/orders/" + order + "/history").path("type");
    }

    private static void ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
