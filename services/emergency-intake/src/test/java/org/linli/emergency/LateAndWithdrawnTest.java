package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** More of where others failed people: what is withdrawn, what comes late, what many ask at once. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class LateAndWithdrawnTest {

    @Test
    void whatIsWithdrawnLeavesEveryListAtOnce() {
        // Given
        Api daughter = new Api(
                Tokens.with("family", null, null, null, UUID.randomUUID().toString()));
        UUID mother = City.resident(new Relative(City.subject(daughter), "FULL", null));
        UUID incident = City.press(City.button(mother));
        assertThat(listed(daughter, "/incidents?limit=200")).contains(incident.toString());
        // When
        City.tell(mother, City.DIVISION, List.of());
        // Then
        assertThat(listed(daughter, "/incidents?limit=200")).doesNotContain(incident.toString());
        Api.refused(daughter.get("/incidents/" + incident), 404, "NOT_FOUND");
        Api desk = City.operator();
        Api.ok(desk.claim(incident));
        desk.tried(incident, "TERMINAL", 1, "REACHED");
        Api.ok(desk.close(incident, "UNWELL"));
        assertThat(listed(daughter, "/incidents/closed?limit=200")).doesNotContain(incident.toString());
    }

    @Test
    void whatAResponderReportsAfterHeWasCalledOffIsRejectedVisibly() {
        // Given
        UUID caregiver = UUID.randomUUID();
        Api responder = new Api(Tokens.with("caregiver", null, null, caregiver.toString(), null));
        Api desk = City.operator();
        UUID incident = City.press(City.button(City.resident()));
        Api.ok(desk.claim(incident));
        UUID first = Api.made(desk.post(
                "/incidents/" + incident + "/missions",
                Map.of("responderKind", "CAREGIVER", "responderRef", caregiver.toString())));
        Api.ok(desk.leave(incident, first));
        UUID second = desk.send(incident, UUID.randomUUID().toString());
        // When
        var late = responder.arrive(incident, first);
        // Then
        Api.refused(late, 409, "MISSION_NOT_POSSIBLE");
        Api.refused(responder.arrive(incident, second), 404, "NOT_FOUND");
        assertThat(desk.state(incident)).isEqualTo("RESPONDER_SENT");
    }

    @Test
    void areasStayApartHoweverManyAskAtOnce() {
        // Given
        UUID ours = City.press(City.button(City.resident()));
        String elsewhere = "970105001001";
        UUID theirs = City.press(neighbouring(elsewhere));
        List<Api> desks = List.of(City.operator(), new Api(Tokens.with("operator", "97")));
        List<UUID> incidents = List.of(ours, theirs);
        // When
        List<Integer> answers = Together.run(IntStream.range(0, 64)
                .<Callable<Integer>>mapToObj(i -> () -> desks.get(i % 2)
                        .get("/incidents/" + incidents.get(i / 2 % 2))
                        .statusCode())
                .toList());
        // Then
        List<Integer> expected = IntStream.range(0, 64)
                .mapToObj(i -> i % 2 == i / 2 % 2 ? 200 : 404)
                .toList();
        assertThat(answers).isEqualTo(expected);
    }

    @Test
    void everySecretThatIsShippedIsOneThatProductionRefuses() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file =
                Objects.requireNonNull(LateAndWithdrawnTest.class.getResourceAsStream("/application.properties"))) {
            shipped.load(file);
        }
        List<String> secrets = shipped.stringPropertyNames().stream()
                .filter(name -> name.startsWith("linli.") && name.matches(".*(secret|key|keys|token|password)"))
                .toList();
        assertThat(secrets).contains("linli.emergency.vault.keys", "linli.emergency.telephony.secret");
        assertThat(secrets)
                .allSatisfy(name -> assertThat(shipped.getProperty(name)).containsAnyOf("linli-demo", "bGlubGktZGVtb"));
    }

    private static String neighbouring(String division) {
        String number = "B" + UUID.randomUUID();
        UUID resident = City.resident(division, List.of());
        Api.ok(new Api(Tokens.with("integration", "97"))
                .post(
                        "/devices",
                        Map.of(
                                "source",
                                "api",
                                "number",
                                number,
                                "kind",
                                "SOS_BUTTON",
                                "voice",
                                true,
                                "division",
                                division,
                                "residentId",
                                resident)));
        return number;
    }

    private static List<String> listed(Api caller, String path) {
        JsonNode items = Api.json(Api.ok(caller.get(path))).path("items");
        return items.findValuesAsText("id");
    }
}
