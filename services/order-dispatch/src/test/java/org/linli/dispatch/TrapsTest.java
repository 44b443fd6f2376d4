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
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.OrderAccepted;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.testkit.LinliParts;

/** Traps that others fell into, by their number in the notes on practice. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class TrapsTest {

    @Test
    void trap5AssigningABusyWorkerIsBlockedAndDoesNotResetHisState() {
        // Given
        Scene first = Scene.offered(9);
        VisitSteps visit = first.accepted();
        Scene.ok(visit.checkIn(0, "提前到达"));
        Scene second = Scene.offered(first.resident(), first.provider(), City.CLEAN, City.tomorrowAt(9), null);
        // When
        Response answer = second.admin().accept(second.order(), List.of(visit.caregiver()));
        // Then
        Api.refused(answer, 409, "CAREGIVER_BOOKED");
        assertThat(visit.own().path("visit").path("state").asText()).isEqualTo("CHECKED_IN");
    }

    @Test
    void trap6WhatIsWithdrawnLeavesEveryViewOfTheProvider() {
        // Given
        Scene scene = Scene.offered(10);
        Api admin = scene.admin();
        assertThat(Api.json(admin.get("/orders?limit=200")).path("items").findValuesAsText("id"))
                .contains(scene.order().toString());
        // When
        Scene.ok(scene.desk()
                .change(
                        "/orders/" + scene.order() + "/dispatch",
                        scene.desk().version(scene.order()),
                        Map.of("providerId", City.provider())));
        // Then
        Api.refused(admin.get("/orders/" + scene.order()), 404, "NOT_FOUND");
        Api.refused(admin.get("/orders/" + scene.order() + "/history"), 404, "NOT_FOUND");
        assertThat(Api.json(admin.get("/offers")).path("items")).isEmpty();
        assertThat(Api.json(admin.get("/orders?limit=200")).path("items")).isEmpty();
    }

    @Test
    void trap8AnOfferAcceptedByTwoAtOnceIsWonByOne() {
        // Given
        Scene scene = Scene.offered(11);
        UUID caregiver = City.caregiver(scene.provider());
        Api admin = scene.admin();
        long version = admin.version(scene.order());
        // When
        List<Response> answers = Together.run(IntStream.range(0, 5)
                .<Callable<Response>>mapToObj(i -> () -> admin.change(
                        "/orders/" + scene.order() + "/offer/acceptance",
                        version,
                        Api.acceptance(List.of(caregiver), null)))
                .toList());
        // Then
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        Said.latest(OrderAccepted.TYPE, scene.order());
        Said.once(OrderAccepted.TYPE, scene.order());
    }

    @Test
    void trap12AVisitDoneOfflineAfterReassignmentIsRejectedVisibly() {
        // Given
        Scene scene = Scene.offered(12);
        VisitSteps wang = scene.accepted();
        long seen = wang.version();
        JsonNode report =
                Api.json(wang.api().create("/orders/" + scene.order() + "/exceptions", Map.of("kind", "NOT_AT_HOME")));
        Scene.ok(scene.desk()
                .change(
                        "/orders/" + scene.order() + "/exceptions/"
                                + report.path("exceptionId").asText() + "/decision",
                        scene.desk().version(scene.order()),
                        Map.of("decision", "REPLAN", "reason", "改约下午")));
        // When
        Response whileQueued = wang.api().change(wang.path("check-in"), seen, VisitSteps.checkInBody(0, "离线补录"));
        Scene.ok(scene.desk()
                .change(
                        "/orders/" + scene.order() + "/dispatch",
                        scene.desk().version(scene.order()),
                        Map.of("providerId", scene.provider())));
        VisitSteps li = scene.accepted();
        Response afterwards = wang.api().change(wang.path("check-in"), seen, VisitSteps.checkInBody(0, "离线补录"));
        // Then
        Api.refused(whileQueued, 409, "VISIT_REASSIGNED");
        Api.refused(afterwards, 409, "VISIT_REASSIGNED");
        Api.refused(wang.api().get("/orders/" + scene.order()), 404, "NOT_FOUND");
        assertThat(Said.latest(VisitEnded.TYPE, scene.order()).outcome()).isEqualTo("REPLANNED");
        assertThat(li.own().path("version").asLong()).isGreaterThan(seen);
    }
}
