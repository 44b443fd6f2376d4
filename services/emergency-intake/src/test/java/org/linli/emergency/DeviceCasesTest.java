package org.linli.emergency;

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
import org.junit.jupiter.api.Test;
import org.linli.contracts.emergency.v1.DeviceCaseOpened;
import org.linli.contracts.emergency.v1.DeviceCaseResolved;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Technical alarms have a queue of their own; nothing here needs Redis, which is down. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class DeviceCasesTest {

    @Test
    void technicalAlarmsAreNeverIncidents() {
        // Given
        UUID resident = City.resident();
        String button = City.button(resident);
        // When
        List<String> kinds = List.of("BATTERY_LOW", "TAMPER", "MAINS_LOST", "LINK_LOST", "SENSOR_FAULT", "TAKEN_OFF");
        kinds.forEach(kind -> City.signal(button, kind));
        // Then
        JsonNode cases = cases(City.operator(), "residentId=" + resident);
        assertThat(cases.findValuesAsText("kind")).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(cases.findValuesAsText("state")).containsOnly("WAITING");
        assertThat(cases.findValuesAsText("owner")).containsOnly("DEVICE_MAINTENANCE");
        assertThat(cases.findValuesAsText("dueAt")).hasSize(6);
        assertThat(City.DB.rows("select 1 from incident where resident_id = ?", resident))
                .isEmpty();
        assertThat(Api.json(Api.ok(City.operator().get("/incidents"))).toString())
                .doesNotContain(resident.toString());
    }

    @Test
    void theSameAlarmAgainCountsInTheOpenCase() {
        String button = City.button(City.resident());
        City.signal(button, "TAMPER");
        City.signal(button, "TAMPER");
        UUID only = caseOf(button, "TAMPER");
        assertThat(read(only).path("times").asInt()).isEqualTo(2);
    }

    @Test
    void aTamperOfSomebodyAtHighRiskIsSeenBeforeOthers() {
        // Given
        Api desk = new Api(Tokens.with("operator", "990107"));
        UUID alone = City.resident("990107001001", List.of());
        UUID withFamily = City.withFamily("990107001001");
        // When
        City.signal(City.button(withFamily), "TAMPER");
        City.signal(City.button(alone), "TAMPER");
        // Then
        JsonNode cases = cases(desk, "kind=TAMPER");
        assertThat(cases.findValuesAsText("residentId")).containsExactly(alone.toString(), withFamily.toString());
        assertThat(cases.findValuesAsText("priority")).containsExactly("HIGH", "NORMAL");
        assertThat(cases(desk, "highRisk=true").findValuesAsText("residentId")).containsExactly(alone.toString());
    }

    @Test
    void pagesOfTheQueueHoldEveryCaseOnceMostUrgentFirst() {
        // Given
        Api desk = new Api(Tokens.with("operator", "990108"));
        String button = City.button(City.resident("990108001001", List.of()));
        List.of("BATTERY_LOW", "TAMPER", "LINK_LOST").forEach(kind -> City.signal(button, kind));
        // When
        JsonNode first = Api.json(Api.ok(desk.get("/device-cases?limit=2")));
        JsonNode second = Api.json(Api.ok(
                desk.get("/device-cases?limit=2&after=" + first.path("next").asText())));
        // Then
        assertThat(first.path("items").findValuesAsText("kind").getFirst()).isEqualTo("TAMPER");
        assertThat(first.path("items").findValuesAsText("id"))
                .doesNotContainAnyElementsOf(second.path("items").findValuesAsText("id"));
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        Api.refused(desk.get("/device-cases?after=nonsense"), 400, "INVALID_INPUT");
        Api.refused(desk.get("/device-cases?kind=NONSENSE"), 400, "INVALID_INPUT");
    }

    @Test
    void aCaseIsTakenOnceAndEndsWithAnOutcome() {
        // Given
        UUID resident = City.resident();
        String button = City.button(resident);
        UUID device = City.id("select id from device where number = ?", button);
        City.signal(button, "TAMPER");
        UUID id = caseOf(button, "TAMPER");
        Api desk = City.operator();
        Api colleague = City.colleague();
        Api.refused(resolve(desk, id, "REPAIRED"), 422, "CASE_NOT_TAKEN");
        // When
        Api.ok(take(desk, id));
        // Then
        Api.refused(desk.change("/device-cases/" + id + "/take", 0, Map.of()), 412, "CHANGED_MEANWHILE");
        Api.refused(take(colleague, id), 409, "CASE_TAKEN");
        Api.refused(resolve(colleague, id, "REPAIRED"), 409, "CASE_TAKEN");
        assertThat(cases(desk, "owner=me").findValuesAsText("id")).contains(id.toString());
        Api.ok(take(City.supervisor(), id));
        Api.refused(resolve(desk, id, "REPAIRED"), 409, "CASE_TAKEN");
        JsonNode over = Api.json(Api.ok(resolve(City.supervisor(), id, "REPAIRED")));
        assertThat(over.path("outcomeName").asText()).isEqualTo("已修复");
        assertThat(City.text("select note_sealed from device_case where id = ?", id))
                .startsWith("demo:");
        Api.refused(resolve(City.supervisor(), id, "REPAIRED"), 409, "CASE_RESOLVED");
        assertThat(cases(desk, "residentId=" + resident).findValuesAsText("id")).isEmpty();
        assertThat(cases(desk, "resolved=true&residentId=" + resident).findValuesAsText("id"))
                .containsExactly(id.toString());
        assertThat(Said.latest(DeviceCaseOpened.TYPE, device).highRisk()).isTrue();
        assertThat(Said.latest(DeviceCaseResolved.TYPE, device).outcome()).isEqualTo("REPAIRED");
    }

    @Test
    void powerThatIsBackEndsWhatNobodyHasTakenAndIsNotedInWhatSomebodyHas() {
        // Given
        String first = City.button(City.resident());
        String second = City.button(City.resident());
        City.signal(first, "MAINS_LOST");
        City.signal(second, "MAINS_LOST");
        UUID untaken = caseOf(first, "MAINS_LOST");
        UUID taken = caseOf(second, "MAINS_LOST");
        Api.ok(take(City.operator(), taken));
        // When
        City.signal(first, "MAINS_RESTORED");
        City.signal(second, "MAINS_RESTORED");
        // Then
        assertThat(read(untaken).path("outcome").asText()).isEqualTo("RESTORED");
        assertThat(read(taken).path("state").asText()).isEqualTo("TAKEN");
        assertThat(read(taken).path("restoredAt").isMissingNode()).isFalse();
    }

    @Test
    void casesOfAnotherAreaAreNotThere() {
        String button = City.button(City.resident());
        City.signal(button, "TAMPER");
        UUID id = caseOf(button, "TAMPER");
        Api elsewhere = new Api(Tokens.with("operator", "8801"));
        Api.refused(elsewhere.get("/device-cases/" + id), 404, "NOT_FOUND");
        Api.refused(elsewhere.change("/device-cases/" + id + "/take", 0, Map.of()), 404, "NOT_FOUND");
        assertThat(cases(elsewhere, "kind=TAMPER").findValuesAsText("id")).doesNotContain(id.toString());
    }

    @Test
    void anAlarmOfADeviceNobodyHasRegisteredIsShownEverywhere() {
        String unknown = "unknown-" + UUID.randomUUID();
        City.signal(unknown, "TAMPER");
        UUID id = caseOf(unknown, "TAMPER");
        Api elsewhere = new Api(Tokens.with("operator", "8801"));
        assertThat(Api.json(Api.ok(elsewhere.get("/device-cases/" + id)))
                        .path("deviceId")
                        .isMissingNode())
                .isTrue();
        Api.ok(take(elsewhere, id));
        Api.ok(resolve(elsewhere, id, "FALSE_ALARM"));
    }

    @Test
    void anAlarmDuringATestIsTheTestsAndTheNextOneIsReal() {
        // Given
        String button = City.button(City.resident());
        UUID device = City.id("select id from device where number = ?", button);
        test(device, Instant.now().plus(Duration.ofHours(1)));
        City.signal(button, "TAMPER");
        // When
        City.DB.execute("update device set test_until = now() - interval '1 second' where id = ?", device);
        City.signal(button, "TAMPER");
        // Then
        JsonNode cases = cases(City.operator(), "deviceId=" + device);
        assertThat(cases.findValuesAsText("priority")).containsExactly("HIGH", "LOW");
        assertThat(cases.findValuesAsText("test")).containsExactly("false", "true");
    }

    @Test
    void aPressAfterTheTestRingsThoughTheTestIsStillOpen() {
        // Given
        String button = City.button(City.resident());
        UUID device = City.id("select id from device where number = ?", button);
        test(device, Instant.now().plus(Duration.ofHours(1)));
        UUID test = City.press(button);
        // When
        City.DB.execute("update device set test_until = now() - interval '1 second' where id = ?", device);
        UUID real = City.press(button);
        // Then
        assertThat(real).isNotEqualTo(test);
        assertThat(City.operator().read(test).path("priority").asText()).isEqualTo("LOW");
        assertThat(City.operator().read(real).path("priority").asText()).isEqualTo("HIGH");
        assertThat(City.operator().read(real).path("test").asBoolean()).isFalse();
        assertThat(City.DB.rows("select 1 from sos_event where sender = ? and test", button))
                .hasSize(1);
    }

    @Test
    void aTestLastsADayAtTheMost() {
        UUID device = City.id("select id from device where number = ?", City.button(City.resident()));
        Api.refused(setTest(device, Instant.now().plus(Duration.ofHours(25))), 400, "INVALID_INPUT");
        Api.refused(setTest(device, Instant.now().minusSeconds(1)), 400, "INVALID_INPUT");
    }

    @Test
    void withoutRedisACallIsTakenAHeartbeatIsAcknowledgedAndAStateIsUnknown() {
        // Given
        String button = City.button(City.resident());
        UUID device = City.id("select id from device where number = ?", button);
        // When
        UUID incident = City.press(button);
        Response heartbeat = City.machine().post("/device-heartbeats", Map.of("devices", List.of(button)));
        // Then
        assertThat(City.operator().state(incident)).isEqualTo("RINGING");
        assertThat(heartbeat.statusCode()).isEqualTo(202);
        JsonNode seen = Api.json(Api.ok(City.operator().get("/devices/" + device)));
        assertThat(seen.path("state").asText()).isEqualTo("UNKNOWN");
        assertThat(seen.path("stateName").asText()).isEqualTo("未知");
        assertThat(City.DB.rows("select 1 from device_offline where device_id = ?", device))
                .isEmpty();
    }

    private static Response setTest(UUID device, Instant until) {
        return City.operator()
                .as()
                .header("If-Match", "\"0\"")
                .body(Map.of("until", until.toString()))
                .put(Api.ROOT + "/devices/" + device + "/test-mode");
    }

    private static void test(UUID device, Instant until) {
        Api.ok(setTest(device, until));
    }

    private static JsonNode cases(Api desk, String query) {
        return Api.json(Api.ok(desk.get("/device-cases?limit=200&" + query))).path("items");
    }

    private static JsonNode read(UUID id) {
        return Api.json(Api.ok(City.operator().get("/device-cases/" + id)));
    }

    private static Response take(Api desk, UUID id) {
        return desk.change(
                "/device-cases/" + id + "/take", read(id).path("version").asLong(), Map.of());
    }

    private static Response resolve(Api desk, UUID id, String outcome) {
        return desk.change(
                "/device-cases/" + id + "/resolution",
                read(id).path("version").asLong(),
                Map.of("outcome", outcome, "note", "已上门处理"));
    }

    private static UUID caseOf(String number, String kind) {
        return City.id("select id from device_case where number = ? and kind = ?", number, kind);
    }
}
