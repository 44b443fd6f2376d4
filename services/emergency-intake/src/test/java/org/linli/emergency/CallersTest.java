package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Calls by app and hotline, and what residents and relatives see of them. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class CallersTest {

    private static Api account(String role) {
        return new Api(Tokens.with(role, null, null, null, UUID.randomUUID().toString()));
    }

    @Test
    void aResidentCallsByTheAppWithAnEmptyBody() {
        // Given
        Api resident = account("resident");
        UUID id = City.resident(City.DIVISION, List.of(City.subject(resident)));
        // When
        Response answer = resident.as().post(Api.ROOT + "/sos");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        JsonNode incident = City.operator().read(City.incident(answer));
        assertThat(incident.path("residentId").asText()).isEqualTo(id.toString());
        assertThat(incident.path("source").asText()).isEqualTo("app");
        assertThat(resident.read(City.incident(answer)).path("state").asText()).isEqualTo("RINGING");
    }

    @Test
    void aDaughterWithConsentCallsForHerMother() {
        Api daughter = account("family");
        UUID mother = City.resident(new Relative(City.subject(daughter), "NOTICES", null));
        UUID incident = City.incident(daughter.post("/sos", Map.of("residentId", mother)));
        assertThat(City.operator().read(incident).path("residentId").asText()).isEqualTo(mother.toString());
        assertThat(daughter.state(incident)).isEqualTo("RINGING");
    }

    @Test
    void aStrangerSCallRingsWithoutBeingAnybodysElse() {
        Api stranger = account("family");
        UUID resident = City.resident();
        UUID incident = City.incident(stranger.post("/sos", Map.of("residentId", resident)));
        JsonNode found = City.operator().read(incident);
        assertThat(found.path("residentId").isMissingNode()).isTrue();
        assertThat(stranger.get("/incidents/" + incident).statusCode()).isEqualTo(404);
    }

    @Test
    void aCallByAppBelongsToTheIncidentOfTheButton() {
        Api resident = account("resident");
        UUID id = City.resident(City.DIVISION, List.of(City.subject(resident)));
        UUID pressed = City.press(City.button(id));
        UUID called = City.incident(resident.as().post(Api.ROOT + "/sos"));
        assertThat(called).isEqualTo(pressed);
    }

    @Test
    void theOperatorOnTheHotlineHasTheIncident() {
        // Given
        Api desk = City.operator();
        UUID resident = City.resident();
        // When
        UUID incident = City.incident(desk.post("/hotline-calls", Map.of("phone", phone(), "residentId", resident)));
        // Then
        JsonNode found = desk.read(incident);
        assertThat(found.path("state").asText()).isEqualTo("CLAIMED");
        assertThat(found.at("/claim/operator").asText()).isEqualTo(City.subject(desk));
        assertThat(found.path("residentId").asText()).isEqualTo(resident.toString());
        Api.refused(desk.post("/hotline-calls", Map.of("phone", "12")), 400, "INVALID_INPUT");
    }

    @Test
    void aCallerNobodyKnowsIsIdentifiedOnce() {
        // Given
        Api desk = City.operator();
        UUID resident = City.resident();
        UUID incident = City.incident(desk.post("/hotline-calls", Map.of("phone", phone())));
        // When
        JsonNode known = Api.json(Api.ok(desk.change(incident, "identity", Map.of("residentId", resident))));
        // Then
        assertThat(known.path("residentId").asText()).isEqualTo(resident.toString());
        assertThat(known.path("division").asText()).isEqualTo(City.DIVISION);
        Api.refused(desk.change(incident, "identity", Map.of("residentId", resident)), 409, "ALREADY_IDENTIFIED");
        assertThat(City.press(City.button(resident))).isEqualTo(incident);
    }

    @Test
    void aCallerWhoseResidentHasAnOpenIncidentIsNotMadeASecondOne() {
        Api desk = City.operator();
        UUID resident = City.resident();
        City.press(City.button(resident));
        UUID incident = City.incident(desk.post("/hotline-calls", Map.of("phone", phone())));
        Api.refused(
                desk.change(incident, "identity", Map.of("residentId", resident)), 409, "RESIDENT_HAS_OPEN_INCIDENT");
    }

    @Test
    void whatLiesInAnotherAreaIsNotThere() {
        UUID incident = City.press(City.button(City.resident()));
        Api elsewhere = new Api(Tokens.with("operator", "8801"));
        Api.refused(elsewhere.get("/incidents/" + incident), 404, "NOT_FOUND");
        Api.refused(elsewhere.claim(incident), 404, "NOT_FOUND");
        assertThat(new Api(Tokens.with(
                                "caregiver", null, null, UUID.randomUUID().toString(), null))
                        .get("/incidents/" + incident)
                        .statusCode())
                .isEqualTo(404);
        assertThat(account("resident").get("/incidents/" + incident + "/card").statusCode())
                .isEqualTo(403);
        assertThat(account("resident").claim(incident).statusCode()).isEqualTo(403);
        assertThat(City.operator()
                        .post("/incidents/" + incident + "/takeover", Map.of("reason", "试"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static String phone() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    @Test
    void theNextPressOfADeviceWhoseIncidentWasIdentifiedBelongsToIt() {
        // Given
        Api desk = City.operator();
        String button = "unknown-" + UUID.randomUUID();
        UUID incident = City.press(button);
        Api.ok(desk.claim(incident));
        Api.ok(desk.change(incident, "identity", Map.of("residentId", City.resident())));
        // When
        UUID again = City.press(button);
        // Then
        assertThat(again).isEqualTo(incident);
        assertThat(desk.read(incident).path("presses").asInt()).isEqualTo(2);
    }

    @Test
    void aCallerWhoTurnsOutToLiveElsewhereRingsThere() {
        // Given
        Api desk = new Api(Tokens.with("operator", "8801"));
        UUID incident = City.press("unknown-" + UUID.randomUUID());
        Api.ok(desk.claim(incident));
        // When
        Api.ok(desk.change(incident, "identity", Map.of("residentId", City.resident())));
        // Then
        assertThat(City.operator().state(incident)).isEqualTo("RINGING");
        Api.ok(City.operator().claim(incident));
        Api.refused(desk.get("/incidents/" + incident), 404, "NOT_FOUND");
    }

    @Test
    void aRepeatedHotlineCallAnswersWithTheIncident() {
        Api desk = City.operator();
        Map<String, Object> body = Map.of("phone", phone());
        String key = UUID.randomUUID().toString();
        UUID incident = City.incident(desk.post("/hotline-calls", body, key));
        assertThat(City.incident(desk.post("/hotline-calls", body, key))).isEqualTo(incident);
    }

    @Test
    void aDeviceIsRegisteredAndBoundInOnesOwnAreaOnly() {
        // Given
        Api elsewhere = new Api(Tokens.with("integration", "8801"));
        UUID resident = City.resident();
        Map<String, Object> device = Map.of(
                "source",
                "api",
                "number",
                "B" + UUID.randomUUID(),
                "kind",
                "SOS_BUTTON",
                "voice",
                true,
                "division",
                "880105001001");
        // When
        Response outside = elsewhere.post(
                "/devices", Map.of("source", "api", "number", "B1", "kind", "SOS_BUTTON", "division", City.DIVISION));
        Response ours = elsewhere.post("/devices", device);
        Response bound = elsewhere
                .as()
                .header("If-Match", "\"0\"")
                .body(Map.of("residentId", resident))
                .put(Api.ROOT + "/devices/" + ours.path("id") + "/binding");
        // Then
        Api.refused(outside, 404, "NOT_FOUND");
        assertThat(ours.statusCode()).isEqualTo(201);
        Api.refused(bound, 503, "NOT_YET_KNOWN");
    }

    @Test
    void whatLiesInAnotherAreaIsNotThereWhateverElseIsWrong() {
        UUID incident = City.press(City.button(City.resident()));
        Api elsewhere = new Api(Tokens.with("operator", "8801"));
        Api.refused(
                elsewhere.change(
                        "/incidents/" + incident + "/hold", 0, Map.of("reason", "等待", "until", "2020-01-01T00:00:00Z")),
                404,
                "NOT_FOUND");
        Api.refused(
                elsewhere.change("/incidents/" + incident + "/transfer", 0, Map.of("to", "nobody", "reason", "换班")),
                404,
                "NOT_FOUND");
    }

    @Test
    void whatRespondersFoundIsNotForMachines() {
        // Given
        Api desk = City.operator();
        UUID incident = City.press(City.button(City.resident()));
        Api.ok(desk.claim(incident));
        UUID mission = desk.send(incident, UUID.randomUUID().toString());
        Api.ok(desk.arrive(incident, mission));
        Api.ok(desk.leave(incident, mission));
        // Then
        assertThat(desk.read(incident).toString()).contains("已安置");
        assertThat(City.machine().read(incident).toString()).doesNotContain("已安置");
        assertThat(new Api(Tokens.with("civil-affairs", "99")).read(incident).toString())
                .doesNotContain("已安置");
    }
}
