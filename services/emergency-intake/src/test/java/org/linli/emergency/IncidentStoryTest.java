package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.emergency.v1.IncidentClosed;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class IncidentStoryTest {

    @Test
    void aPressIsAnsweredAttendedAndClosed() {
        // Given
        UUID resident = City.resident();
        Api desk = City.operator();
        UUID incident = City.press(City.button(resident));
        String responder = UUID.randomUUID().toString();
        // When
        JsonNode claimed = Api.json(Api.ok(desk.claim(incident)));
        desk.tried(incident, "TERMINAL", 1, "SILENT");
        UUID mission = desk.send(incident, responder);
        String sent = desk.state(incident);
        Api.ok(desk.arrive(incident, mission));
        String onScene = desk.state(incident);
        Api.ok(desk.leave(incident, mission));
        JsonNode closed = Api.json(Api.ok(desk.close(incident, "FALL")));
        // Then
        assertThat(claimed.path("state").asText()).isEqualTo("CLAIMED");
        assertThat(claimed.path("residentId").asText()).isEqualTo(resident.toString());
        assertThat(sent).isEqualTo("RESPONDER_SENT");
        assertThat(onScene).isEqualTo("ON_SCENE");
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.at("/closure/witness/ref").asText()).isEqualTo(responder);
        assertThat(desk.history(incident))
                .containsExactly(
                        "opened",
                        "claimed",
                        "attempt-began",
                        "attempt-ended",
                        "help-sent",
                        "help-arrived",
                        "mission-ended",
                        "closed");
        IncidentClosed said = Said.latest(IncidentClosed.TYPE, resident);
        assertThat(said.incidentId()).isEqualTo(incident);
        assertThat(said.attended()).isTrue();
        assertThat(said.answeredAt()).isNotNull();
    }
}
