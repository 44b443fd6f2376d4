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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

/** What operators do with an incident, over HTTP. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class DeskTest {

    @Test
    void aTransferWaitsForTheColleague() {
        // Given
        Api desk = City.operator();
        Api colleague = City.colleague();
        Api.ok(colleague.claim(City.press(City.button(City.resident()))));
        UUID incident = claimed(desk);
        // When
        JsonNode offered = Api.json(
                Api.ok(desk.change(incident, "transfer", Map.of("to", City.subject(colleague), "reason", "换班"))));
        // Then
        assertThat(offered.at("/claim/operator").asText()).isEqualTo(City.subject(desk));
        Api.refused(desk.change(incident, "transfer/acceptance", Map.of()), 409, "NOT_TRANSFERRED_TO_YOU");
        Api.ok(colleague.change(incident, "transfer/acceptance", Map.of()));
        assertThat(desk.read(incident).at("/claim/operator").asText()).isEqualTo(City.subject(colleague));
    }

    @Test
    void nothingIsTransferredToSomebodyWhoIsNotThere() {
        Api desk = City.operator();
        UUID incident = claimed(desk);
        Api.refused(
                desk.change(incident, "transfer", Map.of("to", "nobody", "reason", "换班")), 422, "OPERATOR_NOT_PRESENT");
    }

    @Test
    void aSupervisorTakesOverWithAReason() {
        Api desk = City.operator();
        Api supervisor = City.supervisor();
        UUID incident = claimed(desk);
        Api.refused(
                supervisor.post("/incidents/" + incident + "/takeover", Map.of("reason", " ")), 400, "INVALID_INPUT");
        Api.ok(supervisor.post("/incidents/" + incident + "/takeover", Map.of("reason", "接警后无动作")));
        assertThat(supervisor.read(incident).at("/claim/operator").asText()).isEqualTo(City.subject(supervisor));
        Api.refused(desk.close(incident, "UNWELL"), 409, "NOT_YOURS");
    }

    @Test
    void releasedItRingsAgain() {
        Api desk = City.operator();
        UUID incident = claimed(desk);
        Api.ok(desk.change(incident, "release", Map.of("reason", "换班")));
        assertThat(desk.state(incident)).isEqualTo("RINGING");
        Api.ok(City.colleague().claim(incident));
    }

    @Test
    void aHoldLastsAtMostAnHourAndEnds() {
        Api desk = City.operator();
        UUID incident = claimed(desk);
        String tooLate = Instant.now().plus(Duration.ofHours(2)).toString();
        Api.refused(desk.change(incident, "hold", Map.of("reason", "等待回电", "until", tooLate)), 400, "INVALID_INPUT");
        String soon = Instant.now().plusSeconds(2).toString();
        Api.ok(desk.change(incident, "hold", Map.of("reason", "等待回电", "until", soon)));
        desk.awaitIncident(incident, found -> found.at("/claim/holdReason").isMissingNode());
        assertThat(desk.history(incident)).containsSubsequence("held", "hold-ended");
    }

    @Test
    void aStaleVersionIsRefused() {
        Api desk = City.operator();
        UUID incident = claimed(desk);
        Api.refused(
                desk.change("/incidents/" + incident + "/release", 0, Map.of("reason", "换班")),
                412,
                "CHANGED_MEANWHILE");
        Api.refused(
                desk.as().body(Map.of("reason", "换班")).post(Api.ROOT + "/incidents/" + incident + "/release"),
                428,
                "IF_MATCH_REQUIRED");
    }

    @Test
    void aRepeatedAttemptIsOneAttempt() {
        Api desk = City.operator();
        UUID incident = claimed(desk);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("step", "TERMINAL");
        UUID first = Api.made(desk.post("/incidents/" + incident + "/attempts", body, key));
        UUID second = Api.made(desk.post("/incidents/" + incident + "/attempts", body, key));
        assertThat(second).isEqualTo(first);
        assertThat(desk.read(incident).path("attempts")).hasSize(1);
        Api.refused(
                desk.post("/incidents/" + incident + "/attempts", Map.of("step", "CONTACT", "rank", 9)),
                422,
                "NO_SUCH_STEP");
        Api.ok(desk.end(incident, first, "NO_ANSWER"));
        Api.refused(desk.end(incident, first, "REACHED"), 409, "ATTEMPT_ENDED");
    }

    @Test
    void theNextDaySomebodyCallsBack() {
        // Given
        Api desk = City.operator();
        UUID incident = claimed(desk);
        desk.tried(incident, "TERMINAL", 1, "REACHED");
        // When
        Api.ok(desk.close(incident, "UNWELL"));
        // Then
        UUID task = City.id("select id from follow_up where incident_id = ?", incident);
        JsonNode listed = Api.json(Api.ok(desk.get("/follow-ups?limit=200")));
        assertThat(listed.path("items").findValuesAsText("id")).contains(task.toString());
        Instant due = Instant.parse(City.text(
                "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from follow_up where id = ?",
                task));
        ZoneId beijing = ZoneId.of("Asia/Shanghai");
        assertThat(due)
                .isEqualTo(LocalDate.now(beijing)
                        .plusDays(1)
                        .atTime(10, 0)
                        .atZone(beijing)
                        .toInstant());
        Api.ok(desk.post("/follow-ups/" + task + "/result", Map.of("result", "WELL", "note", "已恢复")));
        Api.refused(desk.post("/follow-ups/" + task + "/result", Map.of("result", "WELL")), 409, "FOLLOW_UP_DONE");
        assertThat(City.text("select note_sealed from follow_up where id = ?", task))
                .startsWith("demo:");
    }

    @Test
    void assumedAccidentalIsClosedByTwo() {
        // Given
        UUID resident = City.resident();
        Api desk = City.operator();
        Api colleague = City.colleague();
        UUID incident = City.press(City.button(resident));
        Api.ok(desk.claim(incident));
        desk.tried(incident, "TERMINAL", 1, "REACHED");
        // When
        JsonNode proposed = Api.json(Api.ok(desk.close(incident, "ASSUMED_ACCIDENTAL")));
        // Then
        assertThat(proposed.path("state").asText()).isEqualTo("IN_CONTACT");
        assertThat(proposed.at("/proposal/disposition").asText()).isEqualTo("ASSUMED_ACCIDENTAL");
        Api.refused(desk.change(incident, "closure/agreement", Map.of()), 422, "SECOND_PERSON_NEEDED");
        Api.ok(colleague.change(incident, "closure/objection", Map.of("reason", "应上门")));
        Api.refused(colleague.change(incident, "closure/agreement", Map.of()), 409, "NOTHING_PROPOSED");
        Api.ok(desk.close(incident, "ASSUMED_ACCIDENTAL"));
        JsonNode closed = Api.json(Api.ok(colleague.change(incident, "closure/agreement", Map.of())));
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.at("/closure/agreedBy").asText()).isEqualTo(City.subject(colleague));
    }

    @Test
    void aTestProvesThePathOfADeviceAndIsNoEmergency() {
        // Given
        UUID resident = City.resident();
        String button = City.button(resident);
        Api desk = City.operator();
        UUID device = City.id("select id from device where number = ?", button);
        Api.ok(desk.as()
                .header("If-Match", "\"0\"")
                .body(Map.of("until", Instant.now().plus(Duration.ofHours(1)).toString()))
                .put(Api.ROOT + "/devices/" + device + "/test-mode"));
        // When
        UUID test = City.press(button);
        UUID real = City.press(City.button(resident));
        Api.ok(desk.claim(test));
        Api.ok(desk.close(test, "TEST"));
        // Then
        assertThat(real).isNotEqualTo(test);
        JsonNode found = desk.read(test);
        assertThat(found.path("test").asBoolean()).isTrue();
        assertThat(found.path("priority").asText()).isEqualTo("LOW");
        assertThat(Api.json(Api.ok(desk.get("/devices/" + device)))
                        .path("testedAt")
                        .isMissingNode())
                .isFalse();
        assertThat(City.DB.rows("select 1 from follow_up where incident_id = ?", test))
                .isEmpty();
    }

    @Test
    void aTestEndsByItself() {
        String button = City.button(City.resident());
        UUID device = City.id("select id from device where number = ?", button);
        City.DB.execute("update device set test_until = now() - interval '1 second' where id = ?", device);
        assertThat(City.operator().read(City.press(button)).path("test").asBoolean())
                .isFalse();
    }

    @Test
    void theListOfDispositionsSaysWhatEachNeeds() {
        JsonNode list = Api.json(Api.ok(City.operator().get("/dispositions")));
        assertThat(list.findValuesAsText("code")).contains("REAL_EMERGENCY", "FALL", "TO_AMBULANCE", "TEST");
        assertThat(list.findValuesAsText("evidence")).contains("CONTACT", "VISIT", "PERSON", "TEST");
    }

    private static UUID claimed(Api desk) {
        UUID incident = City.press(City.button(City.resident()));
        Api.ok(desk.claim(incident));
        return incident;
    }
}
