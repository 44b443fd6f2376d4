package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.contracts.emergency.v1.IncidentClaimed;
import org.linli.contracts.emergency.v1.IncidentEscalated;
import org.linli.contracts.emergency.v1.IncidentOpened;
import org.linli.contracts.emergency.v1.IncidentRepeated;
import org.linli.testkit.LinliParts;
import org.linli.testkit.StoppedBroker;

/** Where others failed people, one test for each. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class TrapsTest {

    @Test
    void twoMessagesAtTheSameMomentMakeOneIncidentWithTwoEvents() {
        for (int round = 0; round < 10; round++) {
            // Given
            UUID resident = City.resident();
            List<String> buttons = List.of(City.button(resident), City.button(resident));
            // When
            List<UUID> incidents = Together.run(buttons.stream()
                    .<Callable<UUID>>map(button -> () -> City.press(button))
                    .toList());
            // Then
            assertThat(new HashSet<>(incidents)).hasSize(1);
            JsonNode incident = City.operator().read(incidents.getFirst());
            assertThat(incident.path("presses").asInt()).isEqualTo(2);
            assertThat(City.DB.rows("select 1 from sos_event where incident_id = ?", incidents.getFirst()))
                    .hasSize(2);
        }
    }

    @Test
    void theThirdPressWithTheOperatorTalkingCountsAndRingsForTheSupervisor() {
        // Given
        UUID resident = City.resident();
        String button = City.button(resident);
        UUID incident = City.press(button);
        Api desk = City.operator();
        Api.ok(desk.claim(incident));
        desk.begin(incident, "TERMINAL", 1);
        try (Screen supervisor = Screen.of(City.supervisor())) {
            // When
            City.press(button);
            City.press(button);
            // Then
            List<JsonNode> rings = supervisor.facts(incident, "pressed-again", 2);
            assertThat(rings)
                    .extracting(ring -> ring.at("/event/detail/presses").asInt())
                    .containsExactly(2, 3);
            assertThat(rings.getLast().at("/incident/presses").asInt()).isEqualTo(3);
            assertThat(rings.getLast().at("/incident/priority").asText()).isEqualTo("CRITICAL");
            assertThat(rings.getLast().at("/incident/holdUntil").isMissingNode())
                    .isTrue();
        }
        JsonNode now = desk.read(incident);
        assertThat(now.path("presses").asInt()).isEqualTo(3);
        assertThat(now.path("priority").asText()).isEqualTo("CRITICAL");
        assertThat(now.at("/claim/operator").asText()).isEqualTo(City.subject(desk));
        assertThat(desk.history(incident)).filteredOn("pressed-again"::equals).hasSize(2);
        await().untilAsserted(() -> assertThat(Said.all(IncidentRepeated.TYPE, resident))
                .extracting(IncidentRepeated::presses)
                .containsExactly(2, 3));
    }

    @Test
    void afterADayWithoutKafkaEveryFactIsToldInTheOrderOfItsResident() {
        // Given
        List<UUID> residents = List.of(City.resident(), City.resident(), City.resident());
        List<String> buttons = residents.stream().map(City::button).toList();
        Api desk = City.operator();
        List<Map<String, @Nullable Object>> waiting;
        try (StoppedBroker broker = StoppedBroker.stop()) {
            List<UUID> incidents = buttons.stream().map(City::press).toList();
            buttons.forEach(City::press);
            incidents.forEach(incident -> Api.ok(desk.claim(incident)));
            buttons.reversed().forEach(City::press);
            // When
            broker.staysStoppedFor(Duration.ofSeconds(2));
            City.DB.execute(
                    "update outbox set time = time - interval '1 day', created_at = created_at - interval '1 day'");
            waiting = City.DB.rows("select event_id, msg_key from outbox order by position");
        }
        // Then
        for (UUID resident : residents) {
            List<String> expected = waiting.stream()
                    .filter(row -> resident.toString().equals(row.get("msg_key")))
                    .map(row -> String.valueOf(row.get("event_id")))
                    .toList();
            assertThat(expected).hasSizeGreaterThanOrEqualTo(4);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(Said.ids(resident)).startsWith(expected.toArray(String[]::new)));
            assertThat(Said.types(resident))
                    .filteredOn(type -> !type.equals(IncidentEscalated.TYPE.name()))
                    .containsExactly(
                            IncidentOpened.TYPE.name(),
                            IncidentRepeated.TYPE.name(),
                            IncidentClaimed.TYPE.name(),
                            IncidentRepeated.TYPE.name());
            assertThat(Said.times(resident).get(expected.size() - 1))
                    .isBefore(Instant.now().minus(Duration.ofHours(23)));
        }
    }

    @Test
    void aTimerOfAClosedIncidentDoesNothingToTheOneThatFollows() {
        // Given
        UUID resident = City.resident(City.QUICK, List.of());
        String button = City.button(resident);
        Api desk = City.operator();
        UUID first = City.press(button);
        Api.ok(desk.claim(first));
        desk.tried(first, "TERMINAL", 1, "REACHED");
        Api.ok(desk.close(first, "ACCIDENTAL"));
        // When
        UUID second = City.press(button);
        desk.awaitIncident(second, incident -> incident.at("/next/opens").isMissingNode());
        // Then
        assertThat(second).isNotEqualTo(first);
        JsonNode incident = desk.read(second);
        assertThat(incident.path("previousId").asText()).isEqualTo(first.toString());
        assertThat(incident.path("state").asText()).isEqualTo("RINGING");
        assertThat(desk.history(first)).endsWith("closed");
        assertThat(desk.history(second)).filteredOn("ladder-advanced"::equals).hasSize(4);
    }

    @Test
    void theUrgencyShownIsTheOneStoredAndSortedBy() {
        // Given
        UUID smoke = City.incident(City.signal(City.button(City.resident()), "SMOKE"));
        UUID bed = City.incident(City.signal(City.button(City.resident()), "OUT_OF_BED"));
        UUID fall = City.incident(City.signal(City.button(City.resident()), "FALL"));
        // When
        List<JsonNode> shown = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Api.json(Api.ok(City.operator().get("/incidents?limit=200&after=" + after)));
            page.path("items").forEach(shown::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        // Then
        List<String> levels = List.of("CRITICAL", "HIGH", "NORMAL", "LOW");
        List<Integer> order = shown.stream()
                .map(incident -> levels.indexOf(incident.path("priority").asText()))
                .toList();
        assertThat(order).isSortedAccordingTo(Comparator.naturalOrder());
        List<String> ids =
                shown.stream().map(incident -> incident.path("id").asText()).toList();
        assertThat(ids).containsSubsequence(smoke.toString(), fall.toString(), bed.toString());
        assertThat(City.number("select priority from incident where id = ?", smoke))
                .isEqualTo(1);
    }

    @Test
    void aBusyResponderIsRefusedAndHisOtherMissionStaysAsItIs() {
        // Given
        Api desk = City.operator();
        String responder = UUID.randomUUID().toString();
        UUID first = City.press(City.button(City.resident()));
        UUID second = City.press(City.button(City.resident()));
        Api.ok(desk.claim(first));
        Api.ok(desk.claim(second));
        desk.send(first, responder);
        JsonNode before = desk.read(first);
        // When
        Response refused = desk.post(
                "/incidents/" + second + "/missions", Map.of("responderKind", "RESPONDER", "responderRef", responder));
        Response forced = desk.post(
                "/incidents/" + second + "/missions",
                Map.of("responderKind", "RESPONDER", "responderRef", responder, "evenIfBusy", true));
        // Then
        Api.refused(refused, 409, "RESPONDER_BUSY");
        assertThat(forced.statusCode()).isEqualTo(201);
        assertThat(desk.read(first)).isEqualTo(before);
    }

    @Test
    void ofOperatorsWhoReachForItAtOnceOneGetsIt() {
        // Given
        UUID incident = City.press(City.button(City.resident()));
        List<Api> desks = List.of(City.operator(), City.colleague(), City.supervisor());
        // When
        List<Integer> answers = Together.run(IntStream.range(0, 3)
                .<Callable<Integer>>mapToObj(
                        i -> () -> desks.get(i).claim(incident).statusCode())
                .toList());
        // Then
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(City.operator().history(incident)).containsExactly("opened", "claimed");
    }

    @Test
    void aResetOrCancelOfTheDeviceNeverClosesAnIncident() {
        // Given
        String button = City.button(City.resident());
        UUID incident = City.press(button);
        // When
        UUID cancelled = City.incident(City.signal(button, "CANCELLED"));
        UUID reset = City.incident(City.signal(button, "RESET"));
        // Then
        assertThat(List.of(cancelled, reset)).containsOnly(incident);
        JsonNode now = City.operator().read(incident);
        assertThat(now.path("state").asText()).isEqualTo("RINGING");
        assertThat(now.path("withdrawnAt").isMissingNode()).isFalse();
        assertThat(City.operator().history(incident)).containsExactly("opened", "withdrawn", "withdrawn");
    }

    @Test
    void silenceNeverEndsACallAndDoubtWins() {
        // Given
        UUID incident = City.press(City.button(City.resident()));
        Api desk = City.operator();
        Api.ok(desk.claim(incident));
        desk.tried(incident, "TERMINAL", 1, "SILENT");
        desk.tried(incident, "RESPONDER", 1, "NO_ANSWER");
        // When
        Response unwell = desk.close(incident, "UNWELL");
        Response assumed = desk.close(incident, "ASSUMED_ACCIDENTAL");
        Response test = desk.close(incident, "TEST");
        // Then
        Api.refused(unwell, 422, "NOBODY_REACHED");
        Api.refused(assumed, 422, "NOBODY_REACHED");
        Api.refused(test, 422, "NOT_A_TEST");
        assertThat(desk.state(incident)).isEqualTo("CLAIMED");
    }

    @Test
    void aConsoleThatFallsSilentTurnsItsClaimsAmberAndNothingIsReassigned() {
        // Given
        UUID incident = City.press(City.button(City.resident()));
        Api desk = City.operator();
        Api colleague = City.colleague();
        Api.ok(desk.claim(incident));
        Api.refused(colleague.claim(incident), 409, "ALREADY_CLAIMED");
        // When
        JsonNode amber = desk.awaitIncident(
                incident, found -> !found.at("/claim/staleSince").isMissingNode());
        // Then
        assertThat(amber.at("/claim/operator").asText()).isEqualTo(City.subject(desk));
        Api.ok(colleague.claim(incident));
        assertThat(colleague.read(incident).at("/claim/operator").asText()).isEqualTo(City.subject(colleague));
        assertThat(colleague.history(incident)).containsSubsequence("claimed", "claim-stale", "taken-over");
    }

    @Test
    void theLadderClimbsWithNobodyAtADesk() {
        // Given
        UUID incident = City.press(City.button(City.resident(City.QUICK, List.of())));
        // When
        JsonNode climbed = City.operator()
                .awaitIncident(incident, found -> found.at("/next/opens").isMissingNode());
        // Then
        assertThat(climbed.at("/next/steps").findValuesAsText("kind"))
                .containsExactly("TERMINAL", "RESPONDER", "GRID_WORKER", "AMBULANCE");
        assertThat(climbed.path("answeredAt").isMissingNode()).isTrue();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(City.operator().history(incident))
                        .containsExactly(
                                "opened", "ladder-advanced", "ladder-advanced", "ladder-advanced", "ladder-advanced"));
    }
}
