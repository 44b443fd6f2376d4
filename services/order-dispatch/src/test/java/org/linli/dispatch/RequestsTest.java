package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.dispatch.v1.OrderRequested;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class RequestsTest {

    @BeforeEach
    void catalogue() {
        City.catalogue();
    }

    private static Map<String, Object> body(UUID resident) {
        return Api.orderBody(resident, City.CLEAN, City.tomorrowAt(9), null);
    }

    private static void refused(Map<String, Object> change, int status, String code) {
        Map<String, Object> body = new HashMap<>(body(City.resident(List.of())));
        body.putAll(change);
        Api.refused(new Api(City.dispatcher()).create("/orders", body), status, code);
    }

    @Test
    void theSameCreateManyTimesAtOnceMakesOneOrder() {
        // Given
        Api desk = new Api(City.dispatcher());
        UUID resident = City.resident(List.of());
        Map<String, Object> body = body(resident);
        String key = UUID.randomUUID().toString();
        // When
        List<Response> answers = Together.run(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i -> () -> desk.create("/orders", body, key))
                .toList());
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(City.DB.rows("select 1 from service_order where resident_id = ?", resident))
                .hasSize(1);
        UUID order = UUID.fromString(answers.getFirst().path("id"));
        Said.latest(MatchingRequested.TYPE, order);
        Said.once(OrderRequested.TYPE, order);
    }

    @Test
    void aKeyIsNeededAndBelongsToOneBody() {
        Api desk = new Api(City.dispatcher());
        Map<String, Object> body = body(City.resident(List.of()));
        String key = UUID.randomUUID().toString();
        assertThat(desk.create("/orders", body, key).statusCode()).isEqualTo(201);
        body.put("channel", "WALK_IN");
        Api.refused(desk.create("/orders", body, key), 422, "IDEMPOTENCY_KEY_REUSED");
        Api.refused(desk.as().body(body).post(Api.ROOT + "/orders"), 428, "IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void anAnswerCarriesLocationAndVersion() {
        Response answer = new Api(City.dispatcher()).create("/orders", body(City.resident(List.of())));
        assertThat(answer.header("Location")).endsWith("/orders/" + answer.path("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("version") + "\"");
        assertThat(answer.<String>path("state")).isEqualTo("MATCHING");
        assertThat(answer.<String>path("answerWithin")).isEqualTo("PT15M");
    }

    @Test
    void whatHasNotArrivedYetIsWorthTryingAgain() {
        Map<String, Object> body = body(UUID.randomUUID());
        Response unknown = new Api(City.dispatcher()).create("/orders", body);
        Api.refused(unknown, 503, "NOT_YET_KNOWN");
        assertThat(unknown.header("Retry-After")).isEqualTo("2");
        refused(Map.of("itemCode", "NEVER-HEARD"), 503, "NOT_YET_KNOWN");
    }

    @Test
    void whatCannotBeDoneIsRefusedWithItsReason() {
        refused(Map.of("funding", "PUBLIC"), 422, "FUNDING_NOT_AVAILABLE");
        refused(Map.of("circleMinutes", 20), 400, "INVALID_INPUT");
        refused(Map.of("itemCode", "MEAL-HALL", "circleMinutes", 46), 400, "INVALID_INPUT");
        refused(
                Map.of("window", Map.of("start", "2020-01-01T01:00:00Z", "end", "2020-01-01T02:00:00Z")),
                422,
                "WINDOW_NOT_POSSIBLE");
        refused(Map.of("answerWithin", "PT1S"), 400, "INVALID_INPUT");
        refused(Map.of("urgency", "SOMETIME"), 400, "INVALID_INPUT");
        UUID gone = UUID.randomUUID();
        City.resident(gone, "DECEASED", true, List.of());
        refused(Map.of("residentId", gone), 422, "RESIDENT_LEFT");
        UUID unlocated = UUID.randomUUID();
        City.resident(unlocated, "ACTIVE", false, List.of());
        refused(Map.of("residentId", unlocated), 422, "RESIDENT_NOT_LOCATED");
    }

    @Test
    void aMissingMemberIsNamed() {
        Response answer = new Api(City.dispatcher())
                .create(
                        "/orders",
                        Map.of(
                                "itemCode",
                                City.CLEAN,
                                "window",
                                Map.of("start", Instant.now().toString())));
        Api.refused(answer, 400, "INVALID_INPUT");
        assertThat(answer.<List<String>>path("errors.field"))
                .containsExactlyInAnyOrder("residentId", "window.end", "urgency", "funding", "channel");
    }

    @Test
    void everyChangeNamesTheVersionItSaw() {
        // Given
        Scene scene = Scene.offered(9);
        String path = "/orders/" + scene.order() + "/cancellation";
        Map<String, Object> body = Map.of("reason", "OTHER");
        // Then
        Api.refused(scene.desk().change(path, 0, body), 412, "CHANGED_MEANWHILE");
        Api.refused(scene.desk().as().body(body).post(Api.ROOT + path), 428, "IF_MATCH_REQUIRED");
        Scene.ok(scene.desk().change(path, scene.desk().version(scene.order()), body));
    }
}
