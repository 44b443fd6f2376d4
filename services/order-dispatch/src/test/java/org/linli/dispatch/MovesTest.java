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
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.ExceptionNoticed;
import org.linli.testkit.LinliParts;

/** A resident moves inside the city: no departure, another address. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class MovesTest {

    private static final String NEXT_DOOR = "990105002001";

    @Test
    void theCrewStaysTheDispatcherIsToldAndTheCheckInIsMeasuredFromTheNewHome() {
        // Given
        Scene scene = Scene.offered(9);
        VisitSteps visit = scene.accepted();
        // When
        Fate.moved(scene.resident(), NEXT_DOOR, City.LON + 0.02);
        // Then
        ExceptionNoticed noticed = Said.latest(ExceptionNoticed.TYPE, scene.order());
        assertThat(noticed.kind()).isEqualTo("HOME_CHANGED");
        JsonNode order = scene.desk().read(scene.order());
        assertThat(order.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(order.path("visits").path(0).path("caregiverId").asText())
                .isEqualTo(visit.caregiver().toString());
        assertThat(order.path("queue").path("reason").asText()).isEqualTo("HOME_CHANGED");
        Response arrived = visit.checkIn(0.02, "提前到达");
        Scene.ok(arrived);
        assertThat(arrived.<Integer>path("visit.metres")).isLessThan(5);
        assertThat(arrived.<List<String>>path("visit.flags")).containsExactly("OUTSIDE_WINDOW");
    }

    @Test
    void oneDecisionIsAskedForHoweverOftenSheMovesBeforeItIsMade() {
        // Given
        Scene scene = Scene.offered(9);
        scene.accepted();
        Fate.moved(scene.resident(), NEXT_DOOR, City.LON + 0.02);
        ExceptionNoticed noticed = Said.latest(ExceptionNoticed.TYPE, scene.order());
        // When
        Fate.moved(scene.resident(), NEXT_DOOR, City.LON + 0.04);
        // Then
        await().during(Duration.ofSeconds(2))
                .until(() -> Said.all(ExceptionNoticed.TYPE, scene.order()).size() == 1);
        Scene.ok(scene.desk()
                .change(
                        "/orders/" + scene.order() + "/exceptions/" + noticed.exceptionId() + "/decision",
                        scene.desk().version(scene.order()),
                        Map.of("decision", "CONTINUE", "reason", "路程仍合适")));
        assertThat(scene.desk().read(scene.order()).hasNonNull("queue")).isFalse();
        Fate.moved(scene.resident(), NEXT_DOOR, City.LON + 0.06);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Said.all(ExceptionNoticed.TYPE, scene.order()).size() == 2);
    }

    @Test
    void aPinThatIsPutRightByAFewMetresIsNoMove() {
        Scene scene = Scene.offered(9);
        scene.accepted();
        Fate.moved(scene.resident(), City.DIVISION, City.LON + 0.0003);
        await().during(Duration.ofSeconds(2))
                .until(() -> !scene.desk().read(scene.order()).hasNonNull("queue"));
        Said.never(ExceptionNoticed.TYPE, scene.order());
    }

    @Test
    void aHomeWithoutAPointIsSaidToBeSoInsteadOfBeingWaitedFor() {
        Scene scene = Scene.offered(9);
        VisitSteps visit = scene.accepted();
        Fate.unlocated(scene.resident());
        Api.refused(visit.checkIn(0, "提前到达"), 422, "RESIDENT_NOT_LOCATED");
    }
}
