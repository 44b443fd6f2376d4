package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.emergency.card.application.EmergencyCard.Contact;
import org.linli.kernel.TimeWindow;
import org.linli.kernel.WeeklyHours;
import org.linli.testkit.LinliParts;

/** Contacts are called in the order that the hour, keys and languages make; what is shown says why. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class ContactOrderTest {

    private static final Contact SON = contact("桂小明", false, "普通话", List.of());
    private static final Contact COUSIN = contact("桂阿表", true, "粤语", List.of());
    private static final Contact NEIGHBOUR = contact("周大姐", true, null, List.of());
    private static final Contact NIECE = contact("桂小雨", true, "普通话", inThreeDays());

    private final Api desk = City.operator();
    private final UUID resident = City.resident();

    @Test
    void theNextContactIsTheOneToCallAtThisHourAndTheStepSaysWhy() {
        // Given
        CardBox.put(resident, SON, COUSIN, NIECE, NEIGHBOUR);
        // When
        UUID incident = City.press(City.button(resident));
        // Then
        JsonNode shown = desk.read(incident);
        assertThat(ranks(shown)).containsExactly(4, 2, 1, 3);
        assertThat(shown.path("ladder").get(3).toString())
                .isEqualTo(
                        "{\"kind\":\"CONTACT\",\"rank\":2,\"keyHolder\":true,\"language\":\"粤语\",\"reachable\":true}");
        assertThat(shown.path("ladder").get(5).path("reachable").asBoolean()).isFalse();
        // When
        Api.ok(desk.claim(incident));
        desk.tried(incident, "TERMINAL", 1, "NO_ANSWER");
        desk.tried(incident, "RESIDENT_PHONE", 1, "NO_ANSWER");
        desk.tried(incident, "CONTACT", 4, "NO_ANSWER");
        // Then
        assertThat(desk.read(incident).at("/next/steps/0/rank").asInt()).isEqualTo(2);
    }

    @Test
    void aCallAfterTheResidentWasReachedMakesTheOrderAnew() {
        // Given
        CardBox.put(resident, SON, NIECE);
        String button = City.button(resident);
        UUID incident = City.press(button);
        assertThat(ranks(desk.read(incident))).containsExactly(1, 2);
        Api.ok(desk.claim(incident));
        desk.tried(incident, "CONTACT", 1, "WITH_RESIDENT");
        CardBox.put(resident, SON, contact("桂小雨", true, "普通话", List.of()));
        // When
        City.press(button);
        // Then
        assertThat(ranks(desk.read(incident))).containsExactly(2, 1);
    }

    @Test
    void whenTheResidentBecomesKnownHerContactsComeInTheirOrder() {
        // Given
        CardBox.put(resident, SON, NEIGHBOUR);
        UUID incident = City.press(City.button(null));
        Api.ok(desk.claim(incident));
        // When
        Api.ok(desk.change(incident, "identity", Map.of("residentId", resident)));
        // Then
        assertThat(ranks(desk.read(incident))).containsExactly(2, 1);
    }

    @Test
    void aCardThatDoesNotOpenHoldsUpNoCall() {
        CardBox.put(resident, SON, NEIGHBOUR);
        City.DB.execute("update emergency_card set card_sealed = 'demo:AAAA' where resident_id = ?", resident);

        UUID incident = City.press(City.button(resident));

        assertThat(ranks(desk.read(incident))).containsExactly(2, 1);
    }

    private static List<Integer> ranks(JsonNode incident) {
        return incident.path("ladder")
                .valueStream()
                .filter(step -> step.path("kind").asText().equals("CONTACT"))
                .map(step -> step.path("rank").asInt())
                .toList();
    }

    private static Contact contact(String name, boolean key, @Nullable String language, List<WeeklyHours> reachable) {
        return new Contact(name, "亲友", CardBox.SON, key, null, reachable, language);
    }

    private static List<WeeklyHours> inThreeDays() {
        ZonedDateTime day = ZonedDateTime.now(TimeWindow.BUSINESS_ZONE).plusDays(3);
        return List.of(new WeeklyHours(List.of(day.getDayOfWeek()), LocalTime.MIN, LocalTime.MIN));
    }
}
