package org.linli.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Who could be at a door soonest, with matching and without it. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
@WithTestResource(StandInMatching.class)
class RespondersTest {

    private static final double LON = 113.6;
    /** About a kilometre to the north. */
    private static final double KILOMETRE = 0.009;

    /** Every test has a street of its own, far from the others'. */
    private final double lat = 20 + Math.abs(UUID.randomUUID().hashCode() % 25_000) / 1_000.0;

    @Test
    void theyComeByTravelTimeAsMatchingSays() {
        // Given
        UUID resident = City.resident();
        UUID near = caregiver(0, "ACTIVE");
        UUID far = caregiver(1, "ACTIVE");
        UUID incident = pressedAt(resident);
        matchingSays(resident, answer("ROAD", way(far, 4.2, true), way(near, 9.8, false)));
        // When
        JsonNode found = nearest(incident);
        // Then
        assertThat(found.path("method").asText()).isEqualTo("ROAD");
        assertThat(found.path("roadsSilent").asBoolean()).isFalse();
        assertThat(found.path("place").asText()).isEqualTo("GNSS");
        assertThat(found.toString()).doesNotContain("\"lon\"");
        assertThat(ids(found)).containsExactly(far, near);
        assertThat(found.at("/responders/0/duty").asText()).isEqualTo("ON");
        assertThat(found.at("/responders/1/duty").asText()).isEqualTo("UNKNOWN");
        assertThat(found.at("/responders/0/minutes").asDouble()).isEqualTo(4.2);
    }

    @Test
    void whenMatchingIsSilentTheStraightLineServesAndSaysSo() {
        // Given
        UUID resident = City.resident();
        UUID far = caregiver(2, "ACTIVE");
        UUID near = caregiver(1, "ACTIVE");
        caregiver(0, "ON_LEAVE");
        UUID ofAnotherCity = caregiver(0, "ACTIVE", "110101001001");
        UUID incident = pressedAt(resident);
        matchingSays(resident, "{\"slow\": true}");
        // When
        JsonNode found = nearest(incident);
        // Then
        assertThat(found.path("method").asText()).isEqualTo("STRAIGHT_LINE");
        assertThat(found.path("methodTitle").asText()).isEqualTo("直线估算");
        assertThat(found.path("roadsSilent").asBoolean()).isTrue();
        assertThat(ids(found)).startsWith(near, far).doesNotContain(ofAnotherCity);
        assertThat(found.at("/responders/0/metres").asInt()).isBetween(1_390, 1_410);
        assertThat(found.at("/responders/0/minutes").asDouble()).isEqualTo(7.9);
    }

    @Test
    void whoIsOffDutyIsNeverAlertedUnlessHeAgreed() {
        // Given
        UUID resident = City.resident();
        UUID off = caregiver(0, "ACTIVE");
        UUID agreed = caregiver(1, "ACTIVE");
        UUID on = caregiver(2, "ACTIVE");
        UUID incident = pressedAt(resident);
        matchingSays(resident, answer("ROAD", way(off, 1, false), way(agreed, 2, false), way(on, 3, false)));
        duty(City.operator(), off, null, false).then().statusCode(200);
        duty(City.operator(), agreed, null, true).then().statusCode(200);
        duty(herself(on), on, Instant.now().plus(Duration.ofHours(8)), false)
                .then()
                .statusCode(200);
        Api desk = City.operator();
        Api.ok(desk.claim(incident));
        // When
        JsonNode found = nearest(incident);
        // Then
        assertThat(ids(found)).containsExactly(agreed, on);
        assertThat(found.findValuesAsText("duty")).containsExactly("AGREED", "ON");
        assertThat(found.path("offDuty").asInt()).isEqualTo(1);
        Api.refused(send(desk, incident, off, Map.of()), 422, "RESPONDER_OFF_DUTY");
        assertThat(desk.read(incident).path("missions")).isEmpty();
        assertThat(send(desk, incident, agreed, Map.of()).statusCode()).isEqualTo(201);
        assertThat(send(desk, incident, on, Map.of("agreed", true)).statusCode())
                .as("nobody on duty has to agree")
                .isEqualTo(201);
    }

    @Test
    void whoIsOffDutyAgreesOnlyAtAStepOfTheLadderAndTheMissionSaysSo() {
        // Given
        UUID off = caregiver(0, "ACTIVE");
        UUID incident = pressedAt(City.resident());
        duty(City.operator(), off, null, false).then().statusCode(200);
        Api desk = City.operator();
        Api.ok(desk.claim(incident));
        desk.tried(incident, "RESPONDER", 1, "UNABLE");
        desk.tried(incident, "GRID_WORKER", 1, "REACHED");
        UUID asked = desk.begin(incident, "RESPONDER", 1);
        // When
        Response before = send(desk, incident, off, Map.of("agreed", true));
        Api.ok(desk.end(incident, asked, "REACHED"));
        Response after = send(desk, incident, off, Map.of("agreed", true));
        // Then
        Api.refused(before, 422, "AGREEMENT_NOT_NOTED");
        assertThat(before.<String>path("errors[0].field")).isEqualTo("agreed");
        assertThat(before.<String>path("errors[0].message")).contains("the step RESPONDER");
        assertThat(after.statusCode()).as(after.asString()).isEqualTo(201);
        assertThat(desk.read(incident).at("/missions/0/agreedAttemptId").asText())
                .isEqualTo(asked.toString());
        assertThat(City.text(
                        "select detail ->> 'agreedAtAttempt' from incident_event where incident_id = ? and type = 'help-sent'",
                        incident))
                .isEqualTo(asked.toString());
    }

    @Test
    void aGridWorkerAgreesAtAStepOfHisOwn() {
        UUID incident = pressedAt(City.resident());
        Api desk = City.operator();
        Api.ok(desk.claim(incident));
        Map<String, Object> errand = Map.of("responderKind", "GRID_WORKER", "responderRef", "W-7", "agreed", true);
        desk.tried(incident, "RESPONDER", 1, "REACHED");
        Api.refused(desk.post("/incidents/" + incident + "/missions", errand), 422, "AGREEMENT_NOT_NOTED");
        desk.tried(incident, "GRID_WORKER", 1, "REACHED");
        assertThat(desk.post("/incidents/" + incident + "/missions", errand).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoIsListedAsOnDutyCanBeSentAndWhoIsNotCannot() {
        // Given
        UUID resident = City.resident();
        UUID overtime = caregiver(0, "ACTIVE");
        UUID wentHome = caregiver(1, "ACTIVE");
        UUID saidOff = caregiver(2, "ACTIVE");
        UUID incident = pressedAt(resident);
        shiftEnded(overtime);
        shiftEnded(wentHome);
        duty(herself(saidOff), saidOff, null, false).then().statusCode(200);
        Api desk = City.operator();
        Api.ok(desk.claim(incident));
        // When
        matchingSays(resident, answer("ROAD", way(overtime, 1, true), way(wentHome, 2, false), way(saidOff, 3, true)));
        // Then
        assertThat(ids(nearest(incident))).containsExactly(overtime);
        Api.refused(send(desk, incident, wentHome, Map.of()), 422, "RESPONDER_OFF_DUTY");
        Api.refused(send(desk, incident, saidOff, Map.of()), 422, "RESPONDER_OFF_DUTY");
        assertThat(send(desk, incident, overtime, Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void whoseShiftIsOverIsNotSentWhileNobodySaysThatSheIsLive() {
        UUID resident = City.resident();
        UUID overtime = caregiver(0, "ACTIVE");
        UUID incident = pressedAt(resident);
        shiftEnded(overtime);
        Api desk = City.operator();
        Api.ok(desk.claim(incident));
        matchingSays(resident, "{\"slow\": true}");
        assertThat(ids(nearest(incident))).doesNotContain(overtime);
        Api.refused(send(desk, incident, overtime, Map.of()), 422, "RESPONDER_OFF_DUTY");
    }

    @Test
    void whoIsOnTheWayToAnotherDoorIsMarked() {
        // Given
        UUID resident = City.resident();
        UUID busy = caregiver(0, "ACTIVE");
        UUID free = caregiver(1, "ACTIVE");
        Api desk = City.operator();
        UUID other = City.press(City.button(City.resident()));
        Api.ok(desk.claim(other));
        assertThat(send(desk, other, busy, Map.of()).statusCode()).isEqualTo(201);
        UUID incident = pressedAt(resident);
        matchingSays(resident, answer("ROAD", way(busy, 1, true), way(free, 2, true)));
        // When
        JsonNode found = nearest(incident);
        // Then
        assertThat(found.findValuesAsText("busy")).containsExactly("true", "false");
    }

    @Test
    void anAddressWithoutCoordinatesIsNotMatchedSilently() {
        UUID incident = City.press(City.button(City.resident()));
        Response answer = City.operator().get("/incidents/" + incident + "/responders");
        Api.refused(answer, 422, "DOOR_NOT_LOCATED");
    }

    @Test
    void onlyTheDeskOfTheAreaAsksAndOnlySheReportsForHerself() {
        UUID incident = pressedAt(City.resident());
        UUID caregiver = caregiver(0, "ACTIVE");
        String path = "/incidents/" + incident + "/responders";
        Api elsewhere = new Api(Tokens.with("operator", "11"));
        Api.refused(elsewhere.get(path), 404, "NOT_FOUND");
        assertThat(new Api(Tokens.with("responder", "99")).get(path).statusCode())
                .isEqualTo(403);
        Api.refused(duty(elsewhere, caregiver, null, false), 404, "NOT_FOUND");
        Api.refused(duty(herself(UUID.randomUUID()), caregiver, null, false), 404, "NOT_FOUND");
        Api.refused(
                duty(City.operator(), caregiver, Instant.now().plus(Duration.ofHours(25)), false),
                400,
                "INVALID_INPUT");
        Api.refused(
                duty(City.operator(), caregiver, Instant.now().minus(Duration.ofMinutes(1)), false),
                400,
                "INVALID_INPUT");
    }

    private UUID pressedAt(UUID resident) {
        Map<String, Object> body = Map.of(
                "device",
                City.button(resident),
                "kind",
                "SOS",
                "position",
                Map.of("lon", LON, "lat", lat, "crs", "WGS84", "fix", "GNSS", "accuracyM", 12));
        return City.incident(City.machine().post("/device-signals", body));
    }

    /** A caregiver for emergencies whose base lies so many kilometres to the north. */
    private UUID caregiver(int kilometres, String status) {
        return caregiver(kilometres, status, City.DIVISION);
    }

    private UUID caregiver(int kilometres, String status, String division) {
        UUID id = UUID.randomUUID();
        UUID base = UUID.randomUUID();
        UUID provider = UUID.randomUUID();
        Messages.snapshot(
                FacilitySnapshot.TYPE,
                base,
                1,
                new FacilitySnapshot(
                        base,
                        1,
                        provider,
                        "测试站点",
                        division,
                        LON,
                        lat + kilometres * KILOMETRE,
                        List.of("URGENT"),
                        "OPEN",
                        null));
        Messages.snapshot(
                CaregiverSnapshot.TYPE,
                id,
                1,
                new CaregiverSnapshot(id, 1, provider, "FEMALE", base, "ebike", List.of("URGENT"), List.of(), status));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> City.DB
                                .rows("select 1 from snapshot where key in (?, ?)", id.toString(), base.toString())
                                .size()
                        == 2);
        return id;
    }

    private static Api herself(UUID caregiver) {
        return new Api(Tokens.with("caregiver", null, null, caregiver.toString(), null));
    }

    /** She has reported a shift that is over since. */
    private static void shiftEnded(UUID caregiver) {
        duty(City.operator(), caregiver, Instant.now().plus(Duration.ofHours(1)), false)
                .then()
                .statusCode(200);
        City.DB.execute(
                "update responder_duty set on_until = now() - interval '1 hour' where caregiver_id = ?", caregiver);
    }

    private static Response duty(Api caller, UUID caregiver, @Nullable Instant until, boolean callable) {
        Map<String, Object> body = new HashMap<>(Map.of("callableOffDuty", callable));
        if (until != null) {
            body.put("onDutyUntil", until.toString());
        }
        return caller.as().body(body).put(Api.ROOT + "/responders/" + caregiver + "/duty");
    }

    private static Response send(Api desk, UUID incident, UUID caregiver, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("responderKind", "CAREGIVER", "responderRef", caregiver.toString()));
        body.putAll(more);
        return desk.post("/incidents/" + incident + "/missions", body);
    }

    private static JsonNode nearest(UUID incident) {
        return Api.json(Api.ok(City.operator().get("/incidents/" + incident + "/responders")));
    }

    private static List<UUID> ids(JsonNode found) {
        return found.findValuesAsText("caregiverId").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static String way(UUID caregiver, double minutes, boolean live) {
        return """
                {"caregiverId": "%s", "providerId": "%s", "minutes": %s, "metres": 1000, "start": "%s", "mode": "ebike"}""".formatted(caregiver, UUID.randomUUID(), minutes, live ? "LIVE_POSITION" : "BASE");
    }

    private static String answer(String method, String... ways) {
        return "{\"method\": \"%s\", \"offRoad\": false, \"responders\": [%s]}"
                .formatted(method, String.join(",", ways));
    }

    private static void matchingSays(UUID resident, String answer) {
        String url = ConfigProvider.getConfig().getValue(StandInMatching.SETTING, String.class);
        given().body(answer).post(url + "/answers/" + resident).then().statusCode(204);
    }
}
