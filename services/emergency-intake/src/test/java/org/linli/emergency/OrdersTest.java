package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.OrderRefused;
import org.linli.contracts.dispatch.v1.OrderRequested;
import org.linli.contracts.emergency.v1.OrderAsked;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Calls that become service orders; order-dispatch is not there, its answers are sent. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class OrdersTest {

    private static final Instant TOMORROW = Instant.parse("2027-03-01T01:00:00Z");

    private final Api desk = City.operator();

    @Test
    void aCallBecomesAnOrderInOneStepAndIsKeptUntilOrderDispatchAnswers() {
        // Given
        UUID resident = City.resident();
        UUID incident = City.press(City.button(resident));
        // When
        Response answer = convert(incident, Map.of());
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        UUID order = UUID.fromString(answer.path("orderId"));
        assertThat(answer.<String>path("state")).isEqualTo("ASKED");
        OrderAsked asked = Said.latest(OrderAsked.TYPE, order);
        assertThat(asked.residentId()).isEqualTo(resident);
        assertThat(asked.incidentId()).isEqualTo(incident);
        assertThat(asked.area()).isEqualTo("99");
        assertThat(asked.askedBy()).isEqualTo(City.subject(desk));
        assertThat(orders(incident).at("/0/state").asText()).isEqualTo("ASKED");
        Messages.fact(OrderRequested.TYPE, order, requested(order, resident));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(orders(incident).at("/0/state").asText()).isEqualTo("PLACED"));
        assertThat(desk.history(incident)).containsExactly("opened", "order-asked", "order-placed");
    }

    @Test
    void askingTwiceIsAskingOnce() {
        // Given
        UUID incident = City.press(City.button(City.resident()));
        // When
        UUID first = UUID.fromString(convert(incident, Map.of()).path("orderId"));
        UUID again = UUID.fromString(convert(incident, Map.of()).path("orderId"));
        UUID other = UUID.fromString(
                convert(incident, Map.of("itemCode", "MEAL-HOME")).path("orderId"));
        // Then
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        Said.latest(OrderAsked.TYPE, other);
        Said.once(OrderAsked.TYPE, first);
        assertThat(orders(incident)).hasSize(2);
    }

    @Test
    void aRefusalIsShownAndMayBeAskedForAgain() {
        // Given
        UUID incident = City.press(City.button(City.resident()));
        UUID order = UUID.fromString(convert(incident, Map.of()).path("orderId"));
        // When
        Messages.fact(
                OrderRefused.TYPE,
                order,
                new OrderRefused(order, "RESIDENT_LEFT", "the resident moved away or died", Instant.now()));
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(orders(incident).at("/0/code").asText()).isEqualTo("RESIDENT_LEFT"));
        assertThat(desk.history(incident)).containsExactly("opened", "order-asked", "order-refused");
        assertThat(convert(incident, Map.of()).<String>path("orderId")).isNotEqualTo(order.toString());
    }

    @Test
    void aClosedIncidentIsConvertedTooAndItsOperatorIsNotDisturbed() {
        UUID incident = City.press(City.button(City.resident()));
        Api.ok(desk.claim(incident));
        long seen = desk.version(incident);
        assertThat(convert(incident, Map.of()).statusCode()).isEqualTo(202);
        assertThat(desk.version(incident)).isEqualTo(seen);
        desk.tried(incident, "TERMINAL", 1, "REACHED");
        Api.ok(desk.close(incident, "TO_SERVICE"));
        assertThat(convert(incident, Map.of("itemCode", "MEAL-HOME")).statusCode())
                .isEqualTo(202);
    }

    @Test
    void nobodyOrdersForSomebodyUnknownOrFromAnotherArea() {
        UUID unknown = City.press(City.button(null));
        Api.refused(convert(unknown, Map.of()), 422, "NOT_IDENTIFIED");
        UUID incident = City.press(City.button(City.resident()));
        String end = TOMORROW.minus(1, ChronoUnit.HOURS).toString();
        Api.refused(convert(incident, Map.of("windowEnd", end)), 400, "INVALID_INPUT");
        Api elsewhere = new Api(Tokens.with("operator", "11"));
        Api.refused(elsewhere.post("/incidents/" + incident + "/orders", body(Map.of())), 404, "NOT_FOUND");
        Api.refused(elsewhere.get("/incidents/" + incident + "/orders"), 404, "NOT_FOUND");
    }

    private Response convert(UUID incident, Map<String, Object> change) {
        return desk.post("/incidents/" + incident + "/orders", body(change));
    }

    private JsonNode orders(UUID incident) {
        return Api.json(Api.ok(desk.get("/incidents/" + incident + "/orders")));
    }

    private static Map<String, Object> body(Map<String, Object> change) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "itemCode",
                "CLEAN-HOME-02",
                "windowStart",
                TOMORROW.toString(),
                "windowEnd",
                TOMORROW.plus(2, ChronoUnit.HOURS).toString(),
                "urgency",
                "PLANNED",
                "funding",
                "SELF_PAY"));
        body.putAll(change);
        return body;
    }

    private static OrderRequested requested(UUID order, UUID resident) {
        return new OrderRequested(
                order,
                resident,
                City.DIVISION,
                "CLEAN-HOME-02",
                1,
                8_000,
                "PLANNED",
                "PHONE",
                TOMORROW,
                TOMORROW.plus(2, ChronoUnit.HOURS),
                Instant.now());
    }
}
