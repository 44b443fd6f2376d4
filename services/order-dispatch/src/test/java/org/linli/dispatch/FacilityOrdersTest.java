package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.AttendanceEnded;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.dispatch.v1.OrderCompleted;
import org.linli.contracts.dispatch.v1.OrderFailed;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.testkit.LinliParts;

/** Lunch at a canteen: the same saga, a resident who comes instead of a crew that goes. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class FacilityOrdersTest {

    private final Api desk = new Api(City.dispatcher());
    private UUID caterer = new UUID(0, 0);
    private Api till = desk;

    @BeforeEach
    void aCaterer() {
        City.catalogue();
        caterer = City.caterer();
        till = new Api(City.providerAdmin(caterer));
    }

    private UUID order() {
        return desk.order(Api.orderBody(City.resident(List.of()), "MEAL-HALL", City.tomorrowAt(11), null));
    }

    private UUID offered(UUID canteen) {
        UUID order = order();
        MatchingSide.rankPlaces(MatchingSide.question(order, 1), caterer, canteen);
        desk.awaitOffer(order, caterer);
        return order;
    }

    private UUID accepted(UUID canteen) {
        UUID order = offered(canteen);
        Scene.ok(till.expect(order));
        return order;
    }

    private static Response attendance(Api staff, UUID order, String action, Map<String, ?> body) {
        long seen = staff.read(order).path("attendance").path("version").asLong();
        return staff.change("/orders/" + order + "/attendance/" + action, seen, body);
    }

    private static Map<String, Object> sale(String transaction) {
        return Map.of("proof", Map.of("tillTransactionId", transaction));
    }

    private static String sale() {
        return "T-" + UUID.randomUUID();
    }

    private static @Nullable Object taken(UUID canteen) {
        return City.DB.value("select taken from facility_day where facility_id = ? and kind = 'MEAL'", canteen);
    }

    @Test
    void aLunchGoesFromRequestToCompletedWithoutAnyCrew() {
        // Given
        UUID canteen = City.canteen(caterer, 40);
        Map<String, Object> body = Api.orderBody(City.resident(List.of()), "MEAL-HALL", City.tomorrowAt(11), null);
        body.put("circleMinutes", 20);
        // When
        UUID order = desk.order(body);
        MatchingRequested question = MatchingSide.question(order, 1);
        MatchingSide.rankPlaces(question, caterer, canteen);
        JsonNode offer = desk.awaitOffer(order, caterer).path("offer");
        Scene.ok(till.expect(order));
        Scene.ok(attendance(till, order, "check-in", Map.of()));
        Response left = attendance(
                till,
                order,
                "check-out",
                Map.of("proof", Map.of("signature", Map.of("signed", false, "cannotSignReason", "手部不便，口头确认"))));
        // Then
        Scene.ok(left);
        assertThat(question.circleMinutes()).isEqualTo(20);
        assertThat(offer.path("facilityId").asText()).isEqualTo(canteen.toString());
        assertThat(offer.path("travelMinutes").asDouble()).isEqualTo(6.7);
        JsonNode seen = desk.read(order);
        assertThat(seen.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(seen.path("visits")).isEmpty();
        assertThat(seen.path("attendance").path("state").asText()).isEqualTo("LEFT");
        assertThat(seen.path("attendance").path("proof").path("kind").asText()).isEqualTo("CANNOT_SIGN");
        VisitPlanned planned = Said.latest(VisitPlanned.TYPE, order);
        assertThat(planned.caregivers()).isEmpty();
        assertThat(planned.facilityId()).isEqualTo(canteen);
        assertThat(planned.itemKind()).isEqualTo("MEAL");
        assertThat(Said.latest(AttendanceEnded.TYPE, order).proofKind()).isEqualTo("CANNOT_SIGN");
        assertThat(Said.latest(VisitEnded.TYPE, order).outcome()).isEqualTo("COMPLETED");
        assertThat(Said.latest(OrderCompleted.TYPE, order).priceFen()).isEqualTo(16_800);
        assertThat(taken(canteen)).isEqualTo(1);
    }

    @Test
    void theLastPlaceIsTakenByOneHoweverManyAcceptAtOnce() {
        // Given
        UUID canteen = City.canteen(caterer, 3);
        List<UUID> orders = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            orders.add(offered(canteen));
        }
        accept(orders.removeFirst());
        accept(orders.removeFirst());
        // When
        List<Callable<Response>> acceptances = orders.stream()
                .map(order -> (Callable<Response>) () -> till.expect(order))
                .toList();
        List<Response> answers = Together.run(acceptances);
        // Then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(9)
                .allSatisfy(answer -> Api.refused(answer, 409, "FACILITY_FULL"));
        assertThat(taken(canteen)).isEqualTo(3);
        assertThat(City.DB.rows("select 1 from facility_place where facility_id = ?", canteen))
                .hasSize(3);
    }

    private void accept(UUID order) {
        Scene.ok(till.expect(order));
    }

    @Test
    void theDatabaseItselfRefusesToOversell() {
        UUID canteen = City.canteen(caterer, 1);
        accepted(canteen);

        assertThat(catchThrowable(() ->
                        City.DB.execute("update facility_day set taken = taken + 1 where facility_id = ?", canteen)))
                .hasStackTraceContaining("facility_day_check");
    }

    @Test
    void aCancelledOrderGivesItsPlaceBackOnce() {
        // Given
        UUID canteen = City.canteen(caterer, 1);
        UUID order = accepted(canteen);
        UUID waiting = offered(canteen);
        Api.refused(till.expect(waiting), 409, "FACILITY_FULL");
        // When
        Response cancelled = desk.change(
                "/orders/" + order + "/cancellation", desk.version(order), Map.of("reason", "RESIDENT_WISH"));
        // Then
        Scene.ok(cancelled);
        assertThat(taken(canteen)).isEqualTo(0);
        accept(waiting);
        assertThat(taken(canteen)).isEqualTo(1);
    }

    @Test
    void aCompletedLunchKeepsItsPlaceTaken() {
        UUID canteen = City.canteen(caterer, 1);
        UUID order = accepted(canteen);
        Scene.ok(attendance(till, order, "check-out", sale(sale())));

        Api.refused(till.expect(offered(canteen)), 409, "FACILITY_FULL");
    }

    @Test
    void unlimitedPlacesAreCountedAllTheSame() {
        UUID canteen = City.canteen(caterer, null);
        accepted(canteen);
        accepted(canteen);

        assertThat(taken(canteen)).isEqualTo(2);
    }

    @Test
    void aSaleOfTheTillIsArrivalAndProofAndMayBeToldAgain() {
        // Given
        UUID canteen = City.canteen(caterer, 40);
        UUID order = accepted(canteen);
        String transaction = sale();
        long seen = till.read(order).path("attendance").path("version").asLong();
        // When
        String path = "/orders/" + order + "/attendance/check-out";
        Response first = till.change(path, seen, sale(transaction));
        Response again = till.change(path, seen, sale(transaction));
        // Then
        Scene.ok(first);
        Scene.ok(again);
        assertThat(again.<Integer>path("version")).isEqualTo(first.<Integer>path("version"));
        Said.once(OrderCompleted.TYPE, order);
        assertThat(again.<String>path("attendance.proof.kind")).isEqualTo("TILL");
        Api.refused(till.change(path, seen, sale(sale())), 409, "NOT_UNDER_WAY");
    }

    @Test
    void aSaleProvesOneOrderOnly() {
        UUID canteen = City.canteen(caterer, 40);
        UUID first = accepted(canteen);
        UUID second = accepted(canteen);
        String transaction = sale();
        Scene.ok(attendance(till, first, "check-out", sale(transaction)));

        Api.refused(attendance(till, second, "check-out", sale(transaction)), 409, "TILL_TRANSACTION_USED");
        assertThat(desk.state(second)).isEqualTo("ACCEPTED");
        Scene.ok(attendance(till, second, "check-out", sale(sale())));
    }

    @Test
    void proofIsEitherASaleOrASignature() {
        UUID order = accepted(City.canteen(caterer, 40));
        Map<String, Object> signature = Map.of("signed", false, "cannotSignReason", "手部不便");

        Api.refused(attendance(till, order, "check-out", Map.of("proof", Map.of())), 422, "PROOF_REQUIRED");
        Api.refused(
                attendance(
                        till,
                        order,
                        "check-out",
                        Map.of("proof", Map.of("tillTransactionId", "T-1", "signature", signature))),
                422,
                "PROOF_REQUIRED");
        Api.refused(
                attendance(till, order, "check-out", Map.of("proof", Map.of("signature", signature))),
                409,
                "NOT_CHECKED_IN");
        Api.refused(
                attendance(
                        till,
                        order,
                        "check-out",
                        Map.of("proof", Map.of("signature", Map.of("signed", true, "photoId", UUID.randomUUID())))),
                422,
                "PHOTO_UNKNOWN");
    }

    @Test
    void onlyTheStaffOfTheProviderAttends() {
        // Given
        UUID order = accepted(City.canteen(caterer, 40));
        Api colleague = new Api(City.caregiverToken(City.caregiver(caterer)));
        Api stranger = new Api(City.caregiverToken(City.caregiver(City.provider())));
        Api rival = new Api(City.providerAdmin(City.caterer()));
        long seen = till.read(order).path("attendance").path("version").asLong();
        String path = "/orders/" + order + "/attendance/check-in";
        // Then
        Api.refused(stranger.change(path, seen, Map.of()), 404, "NOT_FOUND");
        Api.refused(rival.change(path, seen, Map.of()), 404, "NOT_FOUND");
        assertThat(desk.change(path, seen, Map.of()).statusCode()).isEqualTo(403);
        assertThat(listed(stranger)).doesNotContain(order.toString());
        assertThat(listed(colleague)).containsExactly(order.toString());
        assertThat(listed(till)).containsExactly(order.toString());
        Api.refused(colleague.change(path, seen + 1, Map.of()), 412, "CHANGED_MEANWHILE");
        Scene.ok(colleague.change(path, seen, Map.of()));
    }

    private static List<String> listed(Api staff) {
        return staff.get("/attendances?on=" + City.today().plusDays(1)).path("items.id");
    }

    @Test
    void whoDeclinedAtOneCanteenIsAskedAtTheNextAndMatchingIsToldWhich() {
        // Given
        UUID full = City.canteen(caterer, 40);
        UUID other = City.canteen(caterer, 40);
        UUID order = order();
        MatchingSide.rankPlaces(MatchingSide.question(order, 1), caterer, full, caterer, other);
        desk.awaitOffer(order, caterer);
        // When
        till.decline(order);
        JsonNode next = desk.awaitOffer(order, caterer);
        till.decline(order);
        JsonNode queued = desk.awaitState(order, "QUEUED");
        Scene.ok(desk.change(
                "/orders/" + order + "/dispatch", queued.path("version").asLong(), Map.of()));
        // Then
        assertThat(next.path("offer").path("facilityId").asText()).isEqualTo(other.toString());
        MatchingRequested second = MatchingSide.question(order, 2);
        assertThat(second.excludedProviders()).isEmpty();
        assertThat(second.excludedFacilities()).containsExactlyInAnyOrder(full, other);
    }

    @Test
    void aDispatcherChoosesAFacilityThatServes() {
        // Given
        UUID order = order();
        MatchingSide.shortfall(order);
        desk.awaitState(order, "QUEUED");
        UUID canteen = City.canteen(caterer, 40);
        UUID closed = UUID.randomUUID();
        City.canteen(closed, caterer, 40, "CLOSED");
        // Then
        Api.refused(dispatch(order, Map.of("providerId", caterer)), 422, "FACILITY_NEEDED");
        Api.refused(dispatch(order, Map.of("providerId", caterer, "facilityId", closed)), 422, "FACILITY_NOT_SERVING");
        Scene.ok(dispatch(order, Map.of("providerId", caterer, "facilityId", canteen)));
        Scene.ok(till.expect(order));
        assertThat(desk.read(order).path("attendance").path("facilityId").asText())
                .isEqualTo(canteen.toString());
    }

    private Response dispatch(UUID order, Map<String, Object> body) {
        return desk.change("/orders/" + order + "/dispatch", desk.version(order), body);
    }

    @Test
    void aCrewIsNeitherNamedNorSentAndAHomeIsNotAttended() {
        UUID order = offered(City.canteen(caterer, 40));
        Api.refused(till.accept(order, List.of(City.caregiver(caterer))), 409, "AT_FACILITY");
        VisitSteps home = Scene.offered(14).accepted();
        Api admin = new Api(City.providerAdmin(UUID.fromString(
                desk.read(home.order()).path("assignment").path("providerId").asText())));

        Api.refused(
                admin.change("/orders/" + home.order() + "/attendance/check-in", 1, Map.of()), 409, "NOT_AT_FACILITY");
    }

    @Test
    void whoDoesNotComeIsMissedAfterTheWindowAndThePlaceIsFree() {
        // Given
        UUID canteen = City.canteen(caterer, 1);
        UUID order = accepted(canteen);
        Api.refused(attendance(till, order, "absence", Map.of()), 422, "TIME_NOT_POSSIBLE");
        City.DB.execute(
                "update service_order set window_start = now() - interval '4 hours', window_end = now() - interval '1 hour' where id = ?",
                order);
        // When
        Response missed = attendance(till, order, "absence", Map.of());
        // Then
        Scene.ok(missed);
        assertThat(desk.state(order)).isEqualTo("FAILED");
        assertThat(Said.latest(OrderFailed.TYPE, order).reason()).isEqualTo("DID_NOT_COME");
        assertThat(taken(canteen)).isEqualTo(0);
    }
}
