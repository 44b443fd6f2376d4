package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;

/** A newcomer's emergency card is where calls come in within seconds, and goes with her erasure. */
@ExtendWith(LinliCity.class)
class EmergencyCardTest {

    private static final String RESIDENTS = "/api/resident-registry/v1/residents";
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void aNewcomersCardIsOnTheIncidentOfHerPressAndGoesWithHerErasure(Running linli) {
        // Given
        Door door = linli.door();
        Household household = household(linli);
        household.register();
        household.equip();
        UUID resident = UUID.fromString(household.resident());
        // When
        FollowedIncident incident;
        try (OperatorFeed feed = OperatorFeed.open(door, FollowedIncident.OPERATOR)) {
            incident = household.press(feed);
        }
        JsonNode card = awaitCard(door, incident, 200);
        // Then
        assertThat(card.path("residentId").asText()).isEqualTo(household.resident());
        assertThat(card.path("name").asText()).isEqualTo("桂兰芳");
        assertThat(card.at("/address/doorNote").asText()).isEqualTo("门铃坏了，请敲门");
        assertThat(card.at("/languages/0").asText()).isEqualTo("河南话");
        assertThat(card.path("health").asText()).isEqualTo("对青霉素过敏");
        assertThat(card.path("contacts").findValuesAsText("name")).containsExactly("桂小雨", "林阿姨");
        assertThat(linli.platform()
                        .database("resident_registry")
                        .rows(
                                "select 1 from access_log where resident_id = ? and result = 'SHOWN'"
                                        + " and username = 'service-account-linli-emergency-intake'",
                                resident))
                .isNotEmpty();
        // When
        erase(door, household.resident());
        // Then
        awaitCard(door, incident, 404);
        assertThat(linli.platform()
                        .database("emergency_intake")
                        .rows("select 1 from emergency_card where resident_id = ?", resident))
                .isEmpty();
    }

    private static Household household(Running linli) {
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Household(new Stage(linli.door(), linli.city(), new Teller(quiet), new Random()));
    }

    private static JsonNode awaitCard(Door door, FollowedIncident incident, int status) {
        return Pause.until(
                        "the answer %d at the card".formatted(status),
                        SOON,
                        () -> door.get(FollowedIncident.OPERATOR, incident.path("/card")),
                        answer -> answer.status() == status)
                .body();
    }

    private static void erase(Door door, String resident) {
        String file = RESIDENTS + "/" + resident;
        String version = door.get("community-worker", file).expect(200).version();
        door.change("community-worker", "PUT", file + "/status", version, Map.of("status", "MOVED_AWAY"))
                .expect(200);
        door.create("civil-affairs", file + "/erasure", Map.of("reason", "PURPOSE_ENDED", "legalBasis", "民政〔2026〕118号"))
                .expect(201);
    }
}
