package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class MessagesTest {

    @Test
    void theSameMessageIsTakenOnceHoweverOftenItIsSent() {
        // Given
        String button = City.button(City.resident());
        String id = UUID.randomUUID().toString();
        UUID incident = City.incident(City.signal(button, "SOS", id));
        // When
        List<String> repeats = Together.run(IntStream.range(0, 8)
                .<Callable<String>>mapToObj(
                        i -> () -> City.signal(button, "SOS", id).path("status"))
                .toList());
        // Then
        assertThat(repeats).containsOnly("REPEATED");
        assertThat(City.operator().read(incident).path("presses").asInt()).isEqualTo(1);
        assertThat(City.DB.rows("select 1 from raw_message where identity like ? and repeats = 8", "key:" + id + ":%"))
                .hasSize(1);
    }

    @Test
    void withoutAnIdTheSameContentWithinSecondsIsTheSameMessage() {
        // Given
        String button = City.button(City.resident());
        Map<String, Object> body = Map.of("device", button, "kind", "SOS");
        // When
        List<UUID> messages = Together.run(IntStream.range(0, 4)
                .<Callable<UUID>>mapToObj(i -> () -> UUID.fromString(City.machine()
                        .as()
                        .body(body)
                        .post(Api.ROOT + "/device-signals")
                        .path("messageId")))
                .toList());
        // Then
        assertThat(new HashSet<>(messages)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aBrokenMessageIsStoredAndShownAndNotRefused() {
        // Given
        String key = UUID.randomUUID().toString();
        // When
        Response answer = City.machine()
                .as()
                .header("Idempotency-Key", key)
                .body("{\"device\": \"860315")
                .post(Api.ROOT + "/device-signals");
        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.<String>path("status")).isEqualTo("NOT_UNDERSTOOD");
        JsonNode shown = Api.json(Api.ok(City.operator().get("/messages/unreadable")));
        assertThat(shown.path("items").findValuesAsText("id")).contains(answer.<String>path("messageId"));
        assertThat(shown.toString()).doesNotContain("860315");
        assertThat(City.text(
                        "select body_sealed from raw_message where id = ?", UUID.fromString(answer.path("messageId"))))
                .startsWith("demo:");
    }

    @Test
    void anAlarmOfAnUnknownKindRings() {
        UUID incident = City.incident(City.signal(City.button(City.resident()), "EARTHQUAKE"));
        JsonNode found = City.operator().read(incident);
        assertThat(found.path("kind").asText()).isEqualTo("UNKNOWN_ALARM");
        JsonNode signals = Api.json(Api.ok(City.operator().get("/incidents/" + incident + "/signals")));
        assertThat(signals.at("/0/statusCode").asText()).isEqualTo("EARTHQUAKE");
    }

    @Test
    void aDeviceNobodyHasRegisteredRingsAtEveryDesk() {
        UUID incident = City.press("unknown-" + UUID.randomUUID());
        Api elsewhere = new Api(Tokens.with("operator", "8801"));
        JsonNode found = elsewhere.read(incident);
        assertThat(found.path("division").asText()).isEmpty();
        assertThat(found.path("residentId").isMissingNode()).isTrue();
    }

    @Test
    void aMessageWhoseReadingWasInterruptedIsReadByTheSweeper() {
        // Given
        String button = City.button(City.resident());
        UUID first = UUID.fromString(City.signal(button, "HEARTBEAT").path("messageId"));
        // When
        City.DB.execute("update raw_message set state = 'STORED', read_at = null, try_at = now() where id = ?", first);
        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> City.text("select state from raw_message where id = ?", first)
                        .equals("READ"));
    }

    @Test
    void aRepeatOfWhatNobodyHasReadIsReadAtOnce() {
        // Given
        String button = City.button(City.resident());
        String id = UUID.randomUUID().toString();
        UUID message = UUID.fromString(City.signal(button, "HEARTBEAT", id).path("messageId"));
        City.DB.execute(
                "update raw_message set state = 'STORED', read_at = null, try_at = now() + interval '1 hour' where id = ?",
                message);
        // When
        Response again = City.signal(button, "HEARTBEAT", id);
        // Then
        assertThat(again.<String>path("status")).isEqualTo("REPEATED");
        assertThat(City.text("select state from raw_message where id = ?", message))
                .isEqualTo("READ");
    }

    @Test
    void whatADeviceSaysKeepsItAliveAndItsBatteryKnown() {
        String button = City.button(City.resident());
        City.machine()
                .post("/device-signals", Map.of("device", button, "kind", "BATTERY_LOW", "batteryPercent", 7))
                .then()
                .statusCode(202);
        assertThat(City.number("select battery_percent from device where number = ?", button))
                .isEqualTo(7);
        assertThat(City.DB.rows("select 1 from device where number = ? and last_heard_at is not null", button))
                .hasSize(1);
        assertThat(City.DB.rows("select 1 from incident where subject like ?", "%" + button))
                .isEmpty();
    }

    @Test
    void aPositionIsSealedAndShownWithTheSignal() {
        // Given
        String button = City.button(City.resident());
        Map<String, Object> position = Map.of("lon", 116.48758557081051, "lat", 39.99175425467313, "crs", "GCJ02");
        // When
        UUID incident = City.incident(
                City.machine().post("/device-signals", Map.of("device", button, "kind", "SOS", "position", position)));
        // Then
        JsonNode signals = Api.json(Api.ok(City.operator().get("/incidents/" + incident + "/signals")));
        assertThat(signals.at("/0/position/lon").asDouble()).isCloseTo(116.481499, Offset.offset(1e-5));
        assertThat(City.text("select position_sealed from sos_event where incident_id = ?", incident))
                .doesNotContain("116.4");
    }

    @Test
    void equalIdsOfTwoPartnersOrTwoDevicesAreTwoMessages() {
        // Given
        String first = City.button(City.resident());
        String second = City.button(City.resident());
        String id = "000001";
        Api partner = new Api(
                Tokens.with("integration", "99", null, null, UUID.randomUUID().toString()));
        // When
        UUID one = City.incident(City.signal(first, "SOS", id));
        UUID other = City.incident(City.signal(second, "SOS", id));
        Response again = partner.post("/device-signals", Map.of("device", first, "kind", "SOS"), id);
        // Then
        assertThat(other).isNotEqualTo(one);
        assertThat(again.<String>path("status")).isEqualTo("UNDERSTOOD");
        assertThat(City.operator().read(one).path("presses").asInt()).isEqualTo(2);
    }

    @Test
    void aVeryLongKeyIsNoReasonToLoseAMessage() {
        String button = City.button(City.resident());
        String key = UUID.randomUUID().toString().repeat(100);
        UUID incident = City.incident(City.signal(button, "SOS", key));
        assertThat(City.signal(button, "SOS", key).<String>path("status")).isEqualTo("REPEATED");
        assertThat(City.operator().read(incident).path("presses").asInt()).isEqualTo(1);
    }

    @Test
    void aRepeatNamesTheIncidentItBelongsTo() {
        String button = City.button(City.resident());
        String id = UUID.randomUUID().toString();
        UUID incident = City.incident(City.signal(button, "SOS", id));
        assertThat(City.incident(City.signal(button, "SOS", id))).isEqualTo(incident);
    }

    @Test
    void aMessageThatFailsAgainAndAgainIsShown() {
        // Given
        UUID message = UUID.fromString(
                City.signal(City.button(City.resident()), "HEARTBEAT").path("messageId"));
        City.DB.execute(
                "update raw_message set state = 'STORED', read_at = null, attempts = 40, body_sealed = 'broken',"
                        + " try_at = now() where id = ?",
                message);
        // When
        UUID next = UUID.fromString(
                City.signal(City.button(City.resident()), "HEARTBEAT").path("messageId"));
        City.DB.execute("update raw_message set state = 'STORED', read_at = null, try_at = now() where id = ?", next);
        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> City.text("select state from raw_message where id = ?", next)
                        .equals("READ"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> City.number("select attempts from raw_message where id = ?", message) > 40);
        JsonNode shown = Api.json(Api.ok(City.operator().get("/messages/unreadable")));
        assertThat(shown.path("items").findValuesAsText("id")).contains(message.toString());
        City.DB.execute(
                "update raw_message set state = 'UNREADABLE', read_at = now(), fault = 'WRONG_CONTENT', detail = 'test'"
                        + " where id = ?",
                message);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNotWaitedForAndTheCallCountsOnce() {
        // Given
        String button = City.button(City.resident());
        long began;
        Response answer;
        // When
        Held held = Held.by("lock table raw_message in access exclusive mode");
        try {
            began = System.nanoTime();
            answer = City.machine().post("/device-signals", Map.of("device", button, "kind", "SOS"));
        } finally {
            held.release();
        }
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.<String>path("status")).isEqualTo("PENDING");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> City.DB
                                .rows(
                                        "select 1 from raw_message where id::text = ? and state = 'READ'",
                                        answer.<String>path("messageId"))
                                .size()
                        == 1);
        assertThat(City.number(
                        "select i.presses from sos_event e join incident i on i.id = e.incident_id where e.message_id::text = ?",
                        answer.<String>path("messageId")))
                .isEqualTo(1);
    }

    @Test
    void manyAtTheSameMomentAreAllAcknowledgedAndAllRead() {
        // Given
        String button = City.button(City.resident());
        // When
        List<String> messages = Together.run(IntStream.range(0, 300)
                .<Callable<String>>mapToObj(
                        i -> () -> City.signal(button, "HEARTBEAT").path("messageId"))
                .toList());
        // Then
        assertThat(messages).doesNotHaveDuplicates();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> City.number(
                                "select count(*) from raw_message where state = 'READ'"
                                        + " and id::text = any(string_to_array(?, ','))",
                                String.join(",", messages))
                        == 300);
    }

    @Test
    void anAcknowledgementDoesNotWaitForSomebodyElsesLock() {
        // Given
        String button = City.button(City.resident());
        UUID incident = City.press(button);
        long began;
        Response answer;
        // When
        Held held = Held.by("select 1 from incident where id = '" + incident + "' for update");
        try {
            began = System.nanoTime();
            answer = City.signal(button, "SOS");
        } finally {
            held.release();
        }
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.<String>path("status")).isEqualTo("PENDING");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> City.operator().read(incident).path("presses").asInt() == 2);
    }

    @Test
    void nobodyHoldsAndNobodyWaitsForEver() {
        assertThat(City.text("select current_setting('lock_timeout')")).isEqualTo("3s");
        assertThat(City.text("select current_setting('idle_in_transaction_session_timeout')"))
                .isEqualTo("15s");
    }
}
