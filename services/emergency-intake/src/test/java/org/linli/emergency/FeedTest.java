package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Accounts;
import org.linli.testkit.LinliParts;
import org.linli.testkit.TestPart;
import org.linli.testkit.Tokens;

/** The live feed on an operator's screen. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class FeedTest {

    @Test
    void aPressIsOnTheScreenWithWhatOperatorsNeedAndNothingPersonal() {
        try (Screen screen = Screen.of(City.operator())) {
            UUID resident = City.resident();
            UUID incident = City.press(City.button(resident));
            JsonNode told = screen.awaitFact(incident, "opened");
            assertThat(told.path("seq").asLong()).isPositive();
            assertThat(told.at("/incident/state").asText()).isEqualTo("RINGING");
            assertThat(told.at("/incident/priority").asText()).isEqualTo("HIGH");
            assertThat(told.at("/incident/residentId").asText()).isEqualTo(resident.toString());
        }
    }

    @Test
    void everyStepOfAnIncidentIsToldInOrder() {
        Api desk = City.operator();
        try (Screen screen = Screen.of(City.supervisor())) {
            UUID incident = City.press(City.button(City.resident()));
            Api.ok(desk.claim(incident));
            desk.tried(incident, "TERMINAL", 1, "REACHED");
            Api.ok(desk.close(incident, "UNWELL"));
            screen.awaitFact(incident, "closed");
            assertThat(screen.told(incident))
                    .containsExactly("opened", "claimed", "attempt-began", "attempt-ended", "closed");
        }
    }

    @Test
    void whoeverConnectsAgainMissesNothing() {
        // Given
        Api desk = City.operator();
        String button = City.button(City.resident());
        String since;
        UUID incident;
        try (Screen first = Screen.of(desk)) {
            incident = City.press(button);
            first.awaitFact(incident, "opened");
            since = first.since();
        }
        // When
        Api.ok(desk.claim(incident));
        City.press(button);
        // Then
        try (Screen second = Screen.since(City.operator(), since)) {
            second.awaitFact(incident, "pressed-again");
            assertThat(second.told(incident)).containsSubsequence("claimed", "pressed-again");
        }
    }

    @Test
    void whereverAConnectionEndsTheNextOneMissesNothing() {
        // Given
        Api desk = City.operator();
        String button = City.button(City.resident());
        String start;
        try (Screen first = Screen.of(desk)) {
            start = first.since();
        }
        UUID incident = City.press(button);
        City.press(button);
        Api.ok(desk.claim(incident));
        List<JsonNode> told;
        try (Screen all = Screen.since(desk, start)) {
            all.awaitFact(incident, "claimed");
            told = all.all().stream()
                    .filter(message -> message.at("/incident/id").asText().equals(incident.toString()))
                    .toList();
        }
        assertThat(told).hasSize(3);
        // When it ended behind each of them
        for (int i = 0; i < 2; i++) {
            try (Screen again = Screen.since(desk, told.get(i).path("since").asText())) {
                // Then
                again.awaitFact(incident, "claimed");
                assertThat(again.told(incident))
                        .endsWith(told.stream()
                                .skip(i + 1L)
                                .map(message -> message.at("/event/type").asText())
                                .toArray(String[]::new));
            }
        }
    }

    @Test
    void aScreenMissesNothingWhileManyPressAtOnce() {
        try (Screen screen = Screen.of(City.operator())) {
            List<String> buttons =
                    IntStream.range(0, 40).mapToObj(i -> City.button(null)).toList();
            CompletableFuture<List<UUID>> pressing = CompletableFuture.supplyAsync(() -> Together.run(buttons.stream()
                    .<Callable<UUID>>map(button -> () -> City.press(button))
                    .toList()));
            List<UUID> incidents = pressing.join();
            await().untilAsserted(() -> assertThat(incidents)
                    .allSatisfy(incident -> assertThat(screen.told(incident)).containsExactly("opened")));
        }
    }

    @Test
    void aFactIsToldWhileAnOlderTransactionStillRunsAndThatOnesWhenItEnds() {
        try (Screen screen = Screen.of(City.operator())) {
            // Given
            UUID first = City.press(City.button(City.resident()));
            screen.awaitFact(first, "opened");
            UUID late = UUID.randomUUID();
            LateFact hanging = LateFact.of(first, late);
            // When
            UUID second = City.press(City.button(City.resident()));
            screen.awaitFact(second, "opened");
            String since = screen.since();
            hanging.commit();
            // Then
            JsonNode told =
                    screen.await(message -> message.at("/event/id").asText().equals(late.toString()));
            assertThat(told.at("/event/type").asText()).isEqualTo("late");
            try (Screen again = Screen.since(City.operator(), since)) {
                again.await(message -> message.at("/event/id").asText().equals(late.toString()));
            }
        }
    }

    @Test
    void aScreenSeesItsAreaOnlyAndCallsThatNobodyKnows() {
        try (Screen elsewhere = Screen.of(new Api(Tokens.with("operator", "8801")))) {
            UUID ours = City.press(City.button(City.resident()));
            UUID nobodys = City.press("unknown-" + UUID.randomUUID());
            elsewhere.awaitFact(nobodys, "opened");
            assertThat(elsewhere.told(ours)).isEmpty();
        }
    }

    @Test
    void aCallThatTurnsOutToBeAnotherAreasLeavesTheScreen() {
        Api desk = City.operator();
        try (Screen elsewhere = Screen.of(new Api(Tokens.with("operator", "8801")))) {
            UUID incident = City.press("unknown-" + UUID.randomUUID());
            elsewhere.awaitFact(incident, "opened");
            Api.ok(desk.claim(incident));
            Api.ok(desk.change(incident, "identity", Map.of("residentId", City.resident())));
            JsonNode gone =
                    elsewhere.await(message -> message.path("type").asText().equals("gone"));
            assertThat(gone.at("/incident/id").asText()).isEqualTo(incident.toString());
            assertThat(gone.at("/incident/residentId").isMissingNode()).isTrue();
        }
    }

    @Test
    void bothSidesSayThatTheyAreAliveAndWhoIsAtADesk() {
        Api desk = City.operator();
        try (Screen screen = Screen.of(desk)) {
            UUID incident = City.press(City.button(City.resident()));
            Api.ok(desk.claim(incident));
            for (int i = 0; i < 3; i++) {
                JsonNode heartbeat =
                        screen.await(message -> message.path("type").asText().equals("heartbeat"));
                assertThat(heartbeat.path("operators").findValuesAsText("operator"))
                        .contains(City.subject(desk));
                screen.say("{\"type\":\"heartbeat\"}");
                pause();
            }
            assertThat(desk.read(incident).at("/claim/staleSince").isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void aFreshTokenKeepsAScreenAndNonsenseDoesNotEndIt() {
        try (Screen screen = Screen.of(City.operator())) {
            screen.say("{\"type\":\"token\",\"token\":\"" + City.operator().token() + "\"}");
            screen.say("not json");
            UUID incident = City.press(City.button(City.resident()));
            screen.awaitFact(incident, "opened");
            assertThat(screen.isClosed()).isFalse();
        }
    }

    /** A role that was taken away works for as long as the last token that has it, a minute (ADR 0009). */
    @Test
    void whoseRoleIsWithdrawnIsToldNothingAfterTheNextTokenNorAfterTheMinuteOfTheLastOne() {
        // Given
        String name = "leaver-" + UUID.randomUUID();
        Tokens.accounts().create(name, "operator", Map.of("division", "99"));
        Api leaver = new Api(Tokens.accounts().token(name));
        try (Screen renews = Screen.of(leaver);
                Screen waits = Screen.of(leaver);
                Screen stays = Screen.of(City.supervisor())) {
            // When
            Tokens.accounts().withdraw(name, "operator");
            renews.say(renewed(name));
            // Then
            await().atMost(Duration.ofSeconds(20)).until(renews::isClosed);
            UUID next = City.press(City.button(City.resident()));
            stays.awaitFact(next, "opened");
            assertThat(renews.told(next)).isEmpty();
            await().atMost(Duration.ofSeconds(90)).until(() -> waits.isClosed());
            UUID later = City.press(City.button(City.resident()));
            try (Screen other = Screen.since(City.supervisor(), waits.since())) {
                other.awaitFact(later, "opened");
            }
            assertThat(waits.told(later)).isEmpty();
        }
    }

    @Test
    void whoGetsAnotherAreaBeginsAnewWithTheNextToken() {
        // Given
        String name = "mover-" + UUID.randomUUID();
        Tokens.accounts().create(name, "operator", Map.of("division", "99"));
        try (Screen screen = Screen.of(new Api(Tokens.accounts().token(name)))) {
            // When
            Tokens.accounts().move(name, "8801");
            screen.say(renewed(name));
            // Then
            await().atMost(Duration.ofSeconds(20)).until(screen::isClosed);
        }
    }

    @Test
    void whoeverIsNoOperatorHasNoScreen() {
        assertThatThrownBy(() -> Screen.of(new Api(Tokens.with("dispatcher", "99"))))
                .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }

    /** The message with a token of the account as it is now. */
    private static String renewed(String name) {
        String token = Accounts.at(TestPart.KEYCLOAK.address()).token(name);
        return "{\"type\":\"token\",\"token\":\"" + token + "\"}";
    }

    private static void pause() {
        long until = System.nanoTime() + 1_800_000_000L;
        await().until(() -> System.nanoTime() > until);
    }
}
