package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.contracts.dispatch.v1.ExceptionNoticed;
import org.linli.contracts.dispatch.v1.OrderCancelled;
import org.linli.contracts.dispatch.v1.OrderOffered;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.testkit.LinliParts;

/** A resident dies or moves away: what must stop, stops. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class DeparturesTest {

    private final Api desk = new Api(City.dispatcher());

    @BeforeEach
    void catalogue() {
        City.catalogue();
    }

    private UUID order(UUID resident, int hour) {
        return desk.order(Api.orderBody(resident, City.CLEAN, City.tomorrowAt(hour), null));
    }

    private static void settled(UUID resident) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> City.DB
                        .rows("select 1 from resident_departure where resident_id = ?", resident)
                        .isEmpty());
    }

    private static Predicate<Sse.Event> about(UUID order, String type) {
        return event -> event.data().path("orderId").asText().equals(order.toString())
                && event.data().path("type").asText().equals(type);
    }

    private List<JsonNode> queued(UUID order) {
        return StreamSupport.stream(
                        Api.json(desk.get("/queue?limit=200")).path("items").spliterator(), false)
                .filter(item -> item.path("id").asText().equals(order.toString()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECEASED", "MOVED_AWAY"})
    void everythingThatHasNotBegunIsCancelledWithTheReason(String status) {
        // Given
        Scene accepted = Scene.offered(9);
        UUID caregiver = City.caregiver(accepted.provider());
        Scene.ok(accepted.admin().accept(accepted.order(), List.of(caregiver)));
        Scene.ok(VisitSteps.of(accepted.order(), caregiver).depart());
        UUID resident = accepted.resident();
        UUID provider = City.provider();
        UUID offered = Scene.offered(resident, provider, City.CLEAN, City.tomorrowAt(13), null)
                .order();
        UUID matching = order(resident, 16);
        try (Sse phone = Sse.listening(new Api(City.caregiverToken(caregiver)), "");
                Sse holder = Sse.listening(accepted.admin(), "");
                Sse asked = Sse.listening(new Api(City.providerAdmin(provider)), "")) {
            // When
            Fate.gone(resident, status);
            // Then
            for (UUID order : List.of(accepted.order(), offered, matching)) {
                JsonNode ended = desk.awaitState(order, "CANCELLED");
                assertThat(ended.path("ending").path("reason").asText()).isEqualTo("RESIDENT_" + status);
                assertThat(Said.latest(OrderCancelled.TYPE, order).reason()).isEqualTo("RESIDENT_" + status);
            }
            assertThat(Said.latest(VisitEnded.TYPE, accepted.order()).outcome()).isEqualTo("CANCELLED");
            assertThat(City.DB.rows("select 1 from booking where order_id = ? and active", accepted.order()))
                    .isEmpty();
            assertThat(phone.first(about(accepted.order(), "linli.dispatch.visit.ended.v1"))
                            .data()
                            .path("gone")
                            .asBoolean())
                    .isTrue();
            holder.first(about(accepted.order(), "linli.dispatch.order.cancelled.v1"));
            assertThat(asked.first(about(offered, "linli.dispatch.order.offer-lapsed.v1"))
                            .data()
                            .path("gone")
                            .asBoolean())
                    .isTrue();
        }
        settled(resident);
        Scene other =
                Scene.offered(City.resident(List.of()), accepted.provider(), City.CLEAN, City.tomorrowAt(9), null);
        Scene.ok(other.admin().accept(other.order(), List.of(caregiver)));
        Api.refused(
                VisitSteps.of(accepted.order(), caregiver)
                        .api()
                        .change(
                                "/orders/" + accepted.order() + "/visits/" + caregiver + "/check-in",
                                3,
                                VisitSteps.checkInBody(0, "到达")),
                409,
                "ORDER_ENDED");
    }

    @Test
    void aLateAnswerOfMatchingOffersNothingAnyMore() {
        // Given
        UUID resident = City.resident(List.of());
        UUID order = order(resident, 9);
        Fate.gone(resident, "DECEASED");
        desk.awaitState(order, "CANCELLED");
        UUID another = order(City.resident(List.of()), 9);
        // When
        UUID provider = City.provider();
        MatchingSide.rank(order, provider);
        MatchingSide.rank(another, provider);
        // Then
        desk.awaitOffer(another, provider);
        await().during(Duration.ofSeconds(1)).until(() -> desk.state(order).equals("CANCELLED"));
        Said.never(OrderOffered.TYPE, order);
    }

    @Test
    void aFileThatIsGoneStopsOrdersTooAndIsNotWaitedFor() {
        // Given
        UUID resident = City.resident(List.of());
        UUID order = order(resident, 9);
        // When
        Fate.erased(resident);
        // Then
        JsonNode ended = desk.awaitState(order, "CANCELLED");
        assertThat(ended.path("ending").path("reason").asText()).isEqualTo("RESIDENT_LEFT");
        Response again = desk.create("/orders", Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null));
        Api.refused(again, 422, "RESIDENT_LEFT");
    }

    @Test
    void aPlaceAtAFacilityIsGivenBack() {
        // Given
        UUID caterer = City.caterer();
        UUID canteen = City.canteen(caterer, 1);
        UUID resident = City.resident(List.of());
        UUID order = desk.order(Api.orderBody(resident, "MEAL-HALL", City.tomorrowAt(11), null));
        MatchingSide.rankPlaces(MatchingSide.question(order, 1), caterer, canteen);
        desk.awaitOffer(order, caterer);
        Scene.ok(new Api(City.providerAdmin(caterer)).expect(order));
        // When
        Fate.gone(resident, "DECEASED");
        // Then
        desk.awaitState(order, "CANCELLED");
        assertThat(City.DB.value("select taken from facility_day where facility_id = ?", canteen))
                .isEqualTo(0);
    }

    @Test
    void whatHasBegunGoesToADispatcherOnce() {
        // Given
        Scene scene = Scene.offered(City.BATH, City.tomorrowAt(9), null);
        List<UUID> crew = City.crew(scene.provider(), 2);
        Scene.ok(scene.admin().accept(scene.order(), crew));
        VisitSteps first = VisitSteps.of(scene.order(), crew.getFirst());
        VisitSteps second = VisitSteps.of(scene.order(), crew.getLast());
        Scene.ok(first.checkIn(0, "提前到达"));
        // When
        Fate.gone(scene.resident(), "DECEASED");
        ExceptionNoticed noticed = Said.latest(ExceptionNoticed.TYPE, scene.order());
        // Then
        assertThat(noticed.kind()).isEqualTo("RESIDENT_DECEASED");
        assertThat(desk.state(scene.order())).isEqualTo("IN_SERVICE");
        assertThat(queued(scene.order())).singleElement().satisfies(item -> {
            assertThat(item.path("queue").path("reason").asText()).isEqualTo("RESIDENT_DECEASED");
            assertThat(item.path("exceptions").path(0).hasNonNull("caregiverId"))
                    .isFalse();
        });
        Api.refused(second.checkIn(0, "提前到达"), 422, "RESIDENT_LEFT");
        await().during(Duration.ofSeconds(3))
                .until(() -> Said.all(ExceptionNoticed.TYPE, scene.order()).size() == 1);
        Scene.ok(desk.change(
                "/orders/" + scene.order() + "/exceptions/" + noticed.exceptionId() + "/decision",
                desk.version(scene.order()),
                Map.of("decision", "REPLAN", "reason", "误选改约")));
        JsonNode ended = desk.awaitState(scene.order(), "CANCELLED");
        assertThat(ended.path("ending").path("reason").asText()).isEqualTo("RESIDENT_DECEASED");
        assertThat(queued(scene.order())).isEmpty();
        settled(scene.resident());
    }

    @Test
    void aDeathThatWasAMistakeStopsWhatItStoppedAndNothingMore() {
        // Given
        UUID resident = City.resident(List.of());
        UUID stopped = order(resident, 9);
        Fate.gone(resident, "DECEASED");
        desk.awaitState(stopped, "CANCELLED");
        Api.refused(
                desk.create("/orders", Api.orderBody(resident, City.CLEAN, City.tomorrowAt(13), null)),
                422,
                "RESIDENT_LEFT");
        // When
        Fate.backAgain(resident);
        UUID fresh = order(resident, 13);
        UUID provider = City.provider();
        MatchingSide.rank(fresh, provider);
        // Then
        desk.awaitOffer(fresh, provider);
        await().during(Duration.ofSeconds(2)).until(() -> desk.state(fresh).equals("OFFERED"));
        assertThat(desk.state(stopped)).isEqualTo("CANCELLED");
        Said.once(OrderCancelled.TYPE, stopped);
    }

    @Test
    void anOrderSomebodyHoldsIsStoppedWhenItIsFree() {
        // Given
        UUID resident = City.resident(List.of());
        UUID held = order(resident, 9);
        UUID free = order(resident, 13);
        Hold hold = Hold.on(held);
        // When
        Fate.gone(resident, "MOVED_AWAY");
        desk.awaitState(free, "CANCELLED");
        // Then
        assertThat(desk.state(held)).isEqualTo("MATCHING");
        hold.release();
        desk.awaitState(held, "CANCELLED");
        assertThat(Said.latest(OrderCancelled.TYPE, held).reason()).isEqualTo("RESIDENT_MOVED_AWAY");
    }

    @Test
    void anOrderTakenWhileTheNewsArrivesDoesNotSlipBy() {
        // Given
        UUID resident = City.resident(List.of());
        Map<String, Object> body = Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null);
        // When
        List<Integer> statuses = Together.run(IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(n -> () -> {
                    if (n == 8) {
                        Fate.gone(resident, "DECEASED");
                        return 0;
                    }
                    return desk.create("/orders", body).statusCode();
                })
                .toList());
        // Then
        assertThat(statuses).isSubsetOf(0, 201, 422);
        settled(resident);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> City.DB
                        .rows("select 1 from service_order where resident_id = ? and state <> 'CANCELLED'", resident)
                        .isEmpty());
    }
}
