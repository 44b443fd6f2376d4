package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.OrderCancelled;
import org.linli.contracts.dispatch.v1.OrderFailed;
import org.linli.contracts.dispatch.v1.VisitCheckedIn;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class VisitsTest {

    @Test
    void aCheckInFarAwayOrAtAnotherTimeNeedsAReason() {
        // Given
        VisitSteps visit = Scene.offered(9).accepted();
        // When
        Response without = visit.checkIn(0.004, null);
        Response with = visit.checkIn(0.004, "小区门口定位漂移");
        // Then
        Api.refused(without, 422, "REASON_REQUIRED");
        assertThat(without.<String>path("detail")).contains("FAR_FROM_HOME", "OUTSIDE_WINDOW");
        Scene.ok(with);
        assertThat(with.<List<String>>path("visit.flags")).containsExactly("FAR_FROM_HOME", "OUTSIDE_WINDOW");
        assertThat(with.<Integer>path("visit.metres")).isBetween(350, 380);
    }

    @Test
    void aCheckInAtTheDoorInTimeIsUnremarkableWhateverTheCoordinateSystem() {
        // Given
        Instant soon = Instant.now().plusSeconds(60);
        VisitSteps visit = Scene.offered(City.CLEAN, soon, null).accepted();
        CoordSystem.Degrees gcj = CoordSystem.GCJ02.fromWgs84(new GeoPoint(City.LON, City.LAT));
        // When
        Response answer = visit.api()
                .change(
                        visit.path("check-in"),
                        visit.version(),
                        Map.of("point", Map.of("lon", gcj.lon(), "lat", gcj.lat(), "coordSystem", "GCJ02")));
        // Then
        Scene.ok(answer);
        assertThat(answer.<List<String>>path("visit.flags")).isEmpty();
        assertThat(answer.<Integer>path("visit.metres")).isZero();
    }

    @Test
    void thePointIsRefusedWithoutItsSystemAndIsNeverStored() {
        VisitSteps visit = Scene.offered(10).accepted();
        Response answer = visit.api()
                .change(
                        visit.path("check-in"),
                        visit.version(),
                        Map.of("point", Map.of("lon", City.LON, "lat", City.LAT)));
        Api.refused(answer, 400, "INVALID_INPUT");
        assertThat(answer.<List<String>>path("errors.field")).containsExactly("point.coordSystem");
    }

    @Test
    void thereIsOneCheckInPerVisitAndARepeatGetsTheSameAnswer() {
        // Given
        VisitSteps visit = Scene.offered(11).accepted();
        long version = visit.version();
        Map<String, Object> body = VisitSteps.checkInBody(0, "提前到达");
        // When
        List<Response> repeats = Together.run(List.of(
                () -> keyed(visit, "check-in", version, body, "same"),
                () -> keyed(visit, "check-in", version, body, "same"),
                () -> keyed(visit, "check-in", version, body, "same")));
        Response again = keyed(visit, "check-in", visit.version(), body, "another");
        // Then
        assertThat(repeats).allSatisfy(Scene::ok);
        assertThat(repeats)
                .extracting(Response::asString)
                .containsOnly(repeats.getFirst().asString());
        Api.refused(again, 409, "ALREADY_CHECKED_IN");
        Said.latest(VisitCheckedIn.TYPE, visit.order());
        Said.once(VisitCheckedIn.TYPE, visit.order());
    }

    @Test
    void bothCrewMembersMayCheckInAtTheSameMoment() {
        // Given
        Scene scene = Scene.offered(City.BATH, City.tomorrowAt(9), null);
        List<UUID> crew = City.crew(scene.provider(), 2);
        Scene.ok(scene.admin().accept(scene.order(), crew));
        List<VisitSteps> visits = crew.stream()
                .map(member -> VisitSteps.of(scene.order(), member))
                .toList();
        visits.forEach(VisitSteps::version);
        // When
        List<Response> answers = Together.run(visits.stream()
                .<Callable<Response>>map(visit -> () -> visit.checkIn(0, "提前到达"))
                .toList());
        // Then
        assertThat(answers).allSatisfy(Scene::ok);
        assertThat(scene.desk().state(scene.order())).isEqualTo("IN_SERVICE");
    }

    @Test
    void anOldVersionOfAVisitIsStaleAndAMissingOneIsAsked() {
        // Given
        VisitSteps visit = Scene.offered(12).accepted();
        long seen = visit.version();
        Scene.ok(visit.depart());
        // Then
        Api.refused(
                visit.api().change(visit.path("check-in"), seen, VisitSteps.checkInBody(0, "早到")),
                412,
                "CHANGED_MEANWHILE");
        Api.refused(
                visit.api().create(visit.path("check-in"), VisitSteps.checkInBody(0, "早到")), 428, "IF_MATCH_REQUIRED");
        Api.refused(visit.depart(), 409, "ALREADY_EN_ROUTE");
    }

    @Test
    void aPhoneThatWasOfflineSaysWhenItHappenedButNotInTheFuture() {
        // Given
        VisitSteps visit = Scene.offered(13).accepted();
        Instant earlier =
                Instant.now().minus(Duration.ofMinutes(40)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        // Then
        Api.refused(
                visit.api()
                        .change(
                                visit.path("en-route"),
                                visit.version(),
                                Map.of("at", Instant.now().plusSeconds(600).toString())),
                422,
                "TIME_NOT_POSSIBLE");
        Response answer = visit.api().change(visit.path("en-route"), visit.version(), Map.of("at", earlier.toString()));
        Scene.ok(answer);
        assertThat(answer.<String>path("visit.departedAt")).isEqualTo(earlier.toString());
    }

    @Test
    void nobodyTouchesSomebodyElsesVisit() {
        VisitSteps visit = Scene.offered(14).accepted();
        VisitSteps stranger = VisitSteps.of(visit.order(), City.caregiver(City.provider()));
        Api.refused(
                stranger.api().change(visit.path("check-in"), 1, VisitSteps.checkInBody(0, "代签")), 404, "NOT_FOUND");
        Api.refused(
                stranger.api().change(stranger.path("check-in"), 1, VisitSteps.checkInBody(0, "代签")), 404, "NOT_FOUND");
        Api.refused(stranger.api().get("/orders/" + visit.order()), 404, "NOT_FOUND");
    }

    @Test
    void aCheckOutNeedsProof() {
        // Given
        VisitSteps visit = Scene.offered(15).accepted();
        Scene.ok(visit.checkIn(0, "提前到达"));
        UUID photo = visit.photo(VisitSteps.png(System.nanoTime()));
        // Then
        refusedCheckOut(visit, VisitSteps.proof(List.of()), "PROOF_REQUIRED");
        refusedCheckOut(visit, VisitSteps.proof(List.of(UUID.randomUUID())), "PHOTO_UNKNOWN");
        refusedCheckOut(
                visit, Map.of("photoIds", List.of(photo), "signature", Map.of("signed", false)), "PROOF_REQUIRED");
        refusedCheckOut(
                visit, Map.of("photoIds", List.of(photo), "signature", Map.of("signed", true)), "PROOF_REQUIRED");
        Response signed = visit.api()
                .change(
                        visit.path("check-out"),
                        visit.version(),
                        Map.of(
                                "proof",
                                Map.of("photoIds", List.of(), "signature", Map.of("signed", true, "photoId", photo))));
        Scene.ok(signed);
        assertThat(signed.<String>path("orderState")).isEqualTo("COMPLETED");
        assertThat(signed.<Boolean>path("visit.proof.signed")).isTrue();
    }

    @Test
    void aDispatcherMayLetAnOrderFailAfterAnException() {
        // Given
        Scene scene = Scene.offered(16);
        VisitSteps visit = scene.accepted();
        // When
        JsonNode decided = decided(scene, visit, "UNSAFE", "FAIL");
        // Then
        assertThat(decided.path("state").asText()).isEqualTo("FAILED");
        assertThat(Said.latest(OrderFailed.TYPE, scene.order()).reason()).isEqualTo("UNSAFE");
        assertThat(City.DB.rows("select 1 from booking where order_id = ? and active", scene.order()))
                .isEmpty();
        Api.refused(visit.api().change(visit.path("check-in"), 1, VisitSteps.checkInBody(0, "晚到")), 409, "ORDER_ENDED");
    }

    @Test
    void aRefusalAtTheDoorMayEndInACancellation() {
        Scene scene = Scene.offered(17);
        JsonNode decided = decided(scene, scene.accepted(), "REFUSED_AT_DOOR", "CANCEL");
        assertThat(decided.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(Said.latest(OrderCancelled.TYPE, scene.order()).reason()).isEqualTo("RESIDENT_WISH");
    }

    private static JsonNode decided(Scene scene, VisitSteps visit, String kind, String decision) {
        JsonNode report =
                Api.json(visit.api().create("/orders/" + scene.order() + "/exceptions", Map.of("kind", kind)));
        Response answer = scene.desk()
                .change(
                        "/orders/" + scene.order() + "/exceptions/"
                                + report.path("exceptionId").asText() + "/decision",
                        scene.desk().version(scene.order()),
                        Map.of("decision", decision, "reason", "核实后决定"));
        Scene.ok(answer);
        return Api.json(answer);
    }

    private static void refusedCheckOut(VisitSteps visit, Map<String, Object> proof, String code) {
        Api.refused(visit.api().change(visit.path("check-out"), visit.version(), Map.of("proof", proof)), 422, code);
    }

    private static Response keyed(VisitSteps visit, String action, long seen, Object body, String key) {
        return visit.api()
                .as()
                .header("If-Match", "\"" + seen + "\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post(Api.ROOT + visit.path(action));
    }
}
