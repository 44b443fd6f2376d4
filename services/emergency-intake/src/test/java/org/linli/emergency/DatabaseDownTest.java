package org.linli.emergency;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

/** Calls while PostgreSQL is really down. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "parts", value = "kafka,keycloak"))
@WithTestResource(OwnPostgres.class)
class DatabaseDownTest {

    private static final Duration BACK = Duration.ofSeconds(30);

    private boolean down;

    @AfterEach
    void plugIn() {
        if (down) {
            OwnPostgres.plugIn();
            down = false;
            await().atMost(BACK).until(() -> !get("/q/health/ready").asString().contains("\"DATABASE\""));
        }
    }

    private void pull() {
        OwnPostgres.pull();
        down = true;
    }

    @Test
    void aCallIsAcknowledgedInTimeToldToOperatorsAndReplayedWithItsTime() {
        String button = City.button(null);
        String key = UUID.randomUUID().toString();
        try (Screen screen = Screen.of(City.operator())) {
            // Given
            pull();
            Instant before = Instant.now();
            // When
            Response answer = City.signal(button, "SOS", key);
            Response again = City.signal(button, "SOS", key);
            Instant after = Instant.now();
            // Then
            assertThat(Duration.between(before, after)).isLessThan(Duration.ofSeconds(10));
            assertThat(answer.<String>path("status")).isEqualTo("PENDING");
            assertThat(again.<String>path("status")).isEqualTo("PENDING");
            JsonNode degraded = screen.await(message -> lost(message).containsAll(List.of("DATABASE", "BACKLOG")));
            JsonNode database = degraded.path("degraded")
                    .valueStream()
                    .filter(part -> part.path("part").asText().equals("DATABASE"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Instant.parse(database.path("since").asText())).isBefore(Instant.now());
            assertThat(database.path("text").asText()).isNotBlank();
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(get("/q/health/ready").asString()).contains("BACKLOG");
            // When
            plugIn();
            // Then
            screen.await(message -> message.at("/event/type").asText().equals("opened"));
            screen.await(message -> message.path("type").asText().equals("degraded")
                    && lost(message).stream().noneMatch(List.of("DATABASE", "BACKLOG")::contains)
                    && screen.all().lastIndexOf(message) > screen.all().indexOf(degraded));
            Map<String, ?> stored = OwnPostgres.db()
                    .rows("select * from raw_message where identity like ?", "key:" + key + ":%")
                    .getFirst();
            assertThat(stored.get("id")).hasToString(answer.path("messageId"));
            assertThat(stored.get("repeats")).isEqualTo(1);
            Instant received = ((Timestamp) Objects.requireNonNull(stored.get("received_at"))).toInstant();
            assertThat(received).isBetween(before, after);
        }
    }

    @Test
    void callsAreReplayedInOrderIntoOneIncidentAndNoneIsLost() {
        // Given
        String button = City.button(null);
        UUID incident = City.press(button);
        pull();
        // When
        List<String> messages = IntStream.range(0, 5)
                .mapToObj(i -> City.signal(button, "SOS").<String>path("messageId"))
                .toList();
        plugIn();
        // Then
        await().atMost(BACK).until(() -> read(messages) == 5);
        assertThat(OwnPostgres.db()
                        .rows("select e.detail from incident_event e where e.incident_id = ? order by e.seq", incident))
                .hasSize(6);
        assertThat(OwnPostgres.db()
                        .rows(
                                "select message_id from sos_event where incident_id = ? order by received_at, id",
                                incident))
                .extracting(row -> String.valueOf(row.get("message_id")))
                .containsSubsequence(messages);
        assertThat(OwnPostgres.db().value("select presses from incident where id = ?", incident))
                .isEqualTo(6);
    }

    @Test
    void manyAtOnceAreAllAcknowledgedAndAllReplayed() {
        // Given
        List<String> buttons =
                IntStream.range(0, 60).mapToObj(i -> City.button(null)).toList();
        pull();
        // When
        List<String> messages = Together.run(buttons.stream()
                .<Callable<String>>map(
                        button -> () -> City.signal(button, "SOS").path("messageId"))
                .toList());
        plugIn();
        // Then
        await().atMost(BACK).until(() -> read(messages) == 60);
    }

    @Test
    void aScreenThatComesWhileItIsDownIsToldSoAndGetsItsFeedLater() {
        pull();
        try (Screen screen = Screen.since(City.operator(), "1_1")) {
            screen.await(message -> lost(message).contains("DATABASE"));
            plugIn();
            UUID incident = City.press(City.button(null));
            screen.awaitFact(incident, "opened");
            assertThat(screen.isClosed()).isFalse();
        }
    }

    private static List<String> lost(JsonNode message) {
        return message.path("degraded").findValuesAsText("part");
    }

    private static int read(List<String> messages) {
        return OwnPostgres.db()
                .rows(
                        "select 1 from raw_message where state = 'READ' and id::text = any(string_to_array(?, ','))",
                        String.join(",", messages))
                .size();
    }
}
