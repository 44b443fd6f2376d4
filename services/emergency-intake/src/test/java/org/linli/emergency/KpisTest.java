package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** How well calls were answered, from raw timestamps. Every test has a street of its own. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class KpisTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final String division =
            "9903%08d".formatted(ThreadLocalRandom.current().nextInt(1, 100_000_000));
    private final Api desk = City.operator();

    @Test
    void answersAreCountedFromRawTimesWithoutTestsAndWithAbandonedCalls() {
        // Given
        claimed(30);
        claimed(90);
        claimed(200);
        String button = City.button(City.resident(division, List.of()), division);
        UUID abandoned = openedTenMinutesAgo(City.press(button));
        City.signal(button, "CANCELLED");
        City.press(City.button(City.resident(division, List.of()), division));
        test();
        // When
        JsonNode answering = kpis("").path("answering");
        // Then
        assertThat(answering.path("calls").asInt()).isEqualTo(5);
        assertThat(answering.path("pending").asInt()).isEqualTo(1);
        assertThat(answering.path("answered").asInt()).isEqualTo(3);
        assertThat(answering.path("abandoned").asInt()).isEqualTo(1);
        assertThat(answering.path("within60").asInt()).isEqualTo(1);
        assertThat(answering.path("within180").asInt()).isEqualTo(2);
        assertThat(answering.path("share60").asDouble()).isEqualTo(0.25);
        assertThat(answering.path("share180").asDouble()).isEqualTo(0.5);
        assertThat(answering.path("medianSeconds").asDouble()).isEqualTo(90);
        assertThat(answering.path("tests").asInt()).isEqualTo(1);
        assertThat(all("/kpis/misses").findValuesAsText("incidentId")).contains(abandoned.toString());
    }

    @Test
    void everyMissIsListedPageByPage() {
        // Given
        claimed(30);
        UUID late = claimed(90);
        UUID tooLate = claimed(200);
        UUID never = openedTenMinutesAgo(City.press(City.button(City.resident(division, List.of()), division)));
        // When
        JsonNode first = get("/kpis/misses", "&limit=2");
        JsonNode second =
                get("/kpis/misses", "&limit=2&after=" + first.path("next").asText());
        // Then
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.path("items").findValuesAsText("incidentId"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(second.path("items").findValuesAsText("incidentId"));
        JsonNode misses = all("/kpis/misses");
        assertThat(misses.findValuesAsText("incidentId"))
                .containsExactlyInAnyOrder(late.toString(), tooLate.toString(), never.toString());
        misses.forEach(miss -> assertThat(miss.path("over").asInt())
                .isEqualTo(miss.path("incidentId").asText().equals(late.toString()) ? 60 : 180));
    }

    @Test
    void theWayToTheDoorAndTheEndsOfIncidentsAreCounted() {
        // Given
        UUID visited = claimed(30);
        UUID mission = desk.send(visited, UUID.randomUUID().toString());
        Api.ok(desk.arrive(visited, mission));
        City.DB.execute(
                "update mission set arrived_at = " + openedAt() + " + interval '50 minutes' where id = ?",
                visited,
                mission);
        String button = City.button(City.resident(division, List.of()), division);
        for (int i = 0; i < 2; i++) {
            UUID accident = City.press(button);
            Api.ok(desk.claim(accident));
            desk.tried(accident, "TERMINAL", 1, "REACHED");
            Api.ok(desk.close(accident, "ACCIDENTAL"));
        }
        // When
        JsonNode found = kpis("");
        // Then
        assertThat(found.at("/attendance/attended").asInt()).isEqualTo(1);
        assertThat(found.at("/attendance/within45").asInt()).isZero();
        assertThat(found.at("/attendance/within60").asInt()).isEqualTo(1);
        assertThat(found.at("/attendance/medianMinutes").asDouble()).isEqualTo(50);
        assertThat(found.path("falseAlarms").asInt()).isEqualTo(2);
        assertThat(found.at("/dispositions/0/code").asText()).isEqualTo("ACCIDENTAL");
        JsonNode devices = all("/kpis/false-alarms");
        assertThat(devices.findValuesAsText("number")).containsExactly(button);
        assertThat(devices.findValuesAsText("falseAlarms")).containsExactly("2");
    }

    /** A share of nothing is neither none nor all. */
    @Test
    void aFailedCountIsNotNought() {
        JsonNode answering = kpis("").path("answering");
        assertThat(answering.path("calls").asInt()).isZero();
        assertThat(answering.path("share60").isMissingNode()).isTrue();
        assertThat(answering.path("share180").isMissingNode()).isTrue();
        assertThat(answering.path("medianSeconds").isMissingNode()).isTrue();
    }

    @Test
    void figuresAreOfTheCallersAreaAndOfTheDaysAskedFor() {
        claimed(30);
        Api neighbour = new Api(Tokens.with("supervisor", "11"));
        String path = "/kpis?from=%s&to=%s".formatted(today().minusDays(1), today());
        String ours = path + "&division=" + division;
        assertThat(Api.json(Api.ok(neighbour.get(ours))).at("/answering/calls").asInt())
                .isZero();
        assertThat(Api.json(Api.ok(City.supervisor().get("/kpis?from=2020-01-01&to=2020-12-31&division=" + division)))
                        .at("/answering/calls")
                        .asInt())
                .isZero();
        assertThat(City.operator().get(ours).statusCode()).isEqualTo(403);
        Api.refused(City.supervisor().get("/kpis?from=2026-01-02&to=2026-01-01"), 400, "INVALID_INPUT");
        Api.refused(City.supervisor().get("/kpis?from=yesterday&to=2026-01-01"), 400, "INVALID_INPUT");
        Api.refused(City.supervisor().get(path + "&division=x"), 400, "INVALID_INPUT");
    }

    /** A call of ten minutes ago, answered after so many seconds. */
    private UUID claimed(int seconds) {
        UUID incident = City.press(City.button(City.resident(division, List.of()), division));
        Api.ok(desk.claim(incident));
        openedTenMinutesAgo(incident);
        City.DB.execute(
                "update incident_event set at = " + openedAt()
                        + " + make_interval(secs => ?) where incident_id = ? and type = 'claimed'",
                incident,
                (double) seconds,
                incident);
        return incident;
    }

    private static String openedAt() {
        return "(select o.at from incident_event o where o.incident_id = ? and o.type = 'opened')";
    }

    private static UUID openedTenMinutesAgo(UUID incident) {
        City.DB.execute(
                "update incident_event set at = at - interval '10 minutes' where incident_id = ? and type = 'opened'",
                incident);
        return incident;
    }

    private void test() {
        String button = City.button(City.resident(division, List.of()), division);
        UUID device = City.id("select id from device where number = ?", button);
        Api.ok(desk.as()
                .header("If-Match", "\"0\"")
                .body(Map.of("until", Instant.now().plus(Duration.ofHours(1)).toString()))
                .put(Api.ROOT + "/devices/" + device + "/test-mode"));
        City.press(button);
    }

    private JsonNode kpis(String more) {
        return get("/kpis", more);
    }

    private JsonNode all(String path) {
        return get(path, "").path("items");
    }

    private JsonNode get(String path, String more) {
        String query = "?from=%s&to=%s&division=%s%s".formatted(today().minusDays(1), today(), division, more);
        return Api.json(Api.ok(City.supervisor().get(path + query)));
    }

    private static LocalDate today() {
        return LocalDate.now(BEIJING);
    }
}
