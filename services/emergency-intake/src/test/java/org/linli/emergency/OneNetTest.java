package org.linli.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class OneNetTest {

    private static final String DOOR = Api.ROOT + "/doors/onenet";

    @Test
    void theAddressIsProvenBySayingTheMessageBack() {
        Response answer = given().queryParam("msg", "7eO+l/")
                .queryParam("nonce", "x9+Q")
                .queryParam("signature", signature("x9+Q", "7eO+l/"))
                .get(DOOR);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.asString()).isEqualTo("7eO+l/");
    }

    @Test
    void aWrongSignatureProvesNothingAndIsCounted() {
        int before = DoorsTest.refused("onenet");
        Api.refused(
                given().queryParam("msg", "1")
                        .queryParam("nonce", "2")
                        .queryParam("signature", "3")
                        .get(DOOR),
                401,
                "SIGNATURE_WRONG");
        Api.refused(given().get(DOOR), 401, "SIGNATURE_WRONG");
        Api.refused(given().body(push("{}", "n", "bad", "1")).post(DOOR), 401, "SIGNATURE_WRONG");
        assertThat(DoorsTest.refused("onenet")).isEqualTo(before + 3);
    }

    @Test
    void anAlarmOfAButtonRingsAtItsResident() {
        // Given
        UUID resident = City.resident();
        String name = "iot-" + UUID.randomUUID();
        City.machine()
                .post(
                        "/devices",
                        Map.of(
                                "source",
                                "onenet",
                                "number",
                                "00001:" + name,
                                "kind",
                                "SOS_BUTTON",
                                "voice",
                                false,
                                "division",
                                City.DIVISION,
                                "residentId",
                                resident))
                .then()
                .statusCode(201);
        // When
        assertThat(push(sos(name, 1_700_000_000_000L), "n1").statusCode()).isEqualTo(200);
        // Then
        UUID incident = City.id("select incident_id from sos_event where sender = ?", "00001:" + name);
        JsonNode found = City.operator().read(incident);
        assertThat(found.path("residentId").asText()).isEqualTo(resident.toString());
        assertThat(found.path("kind").asText()).isEqualTo("SOS");
    }

    @Test
    void sixteenRetriesAndSomebodyWhoRepeatsWhatHeOverheardCallOnce() {
        // Given
        String name = "iot-" + UUID.randomUUID();
        String msg = sos(name, 1_700_000_000_001L);
        // When
        for (int i = 0; i < 16; i++) {
            assertThat(push(msg, "nonce-" + i).statusCode()).isEqualTo(200);
        }
        Response overheard = given().body(push(msg, "nonce-3", signature("nonce-3", msg), "another-id"))
                .post(DOOR);
        // Then
        assertThat(overheard.statusCode()).isEqualTo(200);
        assertThat(DoorsTest.presses("00001:" + name)).isEqualTo(1);
        push(sos(name, 1_700_000_060_000L), "nonce-1");
        assertThat(DoorsTest.presses("00001:" + name)).isEqualTo(2);
    }

    @Test
    void aPropertyThatEveryReportRepeatsPressesOnceAndAReleasedOneAgain() {
        // Given
        String name = "iot-" + UUID.randomUUID();
        // When
        for (int i = 0; i < 5; i++) {
            assertThat(push(property(name, 1, 1_700_000_000_000L + i), "n").statusCode())
                    .isEqualTo(200);
        }
        // Then
        String subject = "sender:onenet:00001:" + name;
        assertThat(City.number("select presses from incident where subject = ?", subject))
                .isEqualTo(1);
        push(property(name, 0, 1_700_000_001_000L), "n");
        push(property(name, 1, 1_700_000_002_000L), "n");
        assertThat(City.number("select presses from incident where subject = ?", subject))
                .isEqualTo(2);
    }

    @Test
    void pressesOfOneBatchAreAsManyAsItTellsOfReleases() {
        String device = UUID.randomUUID().toString();
        String point = "{\"type\":1,\"dev_id\":\"" + device + "\",\"ds_id\":\"sos\",\"at\":%d,\"value\":%d}";
        push(
                "[" + point.formatted(1, 1) + "," + point.formatted(2, 0) + "," + point.formatted(3, 1) + ","
                        + point.formatted(4, 1) + "]",
                "n");
        assertThat(City.number("select presses from incident where subject = ?", "sender:onenet:" + device))
                .isEqualTo(2);
    }

    @Test
    void whileTheDatabaseTakesNothingTheJournalDoesAndTheAnswerComesWithinFiveSeconds() {
        String name = "iot-" + UUID.randomUUID();
        Held held = Held.by("lock table raw_message in access exclusive mode");
        long began = System.nanoTime();
        Response answer;
        try {
            answer = push(sos(name, 1L), "n");
        } finally {
            held.release();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> DoorsTest.presses("00001:" + name) == 1);
    }

    @Test
    void aSignedMessageThatNobodyUnderstandsIsKeptShownAndAcknowledged() {
        String name = "iot-" + UUID.randomUUID();
        String msg = new JsonObject()
                .put("productId", "00001")
                .put("deviceName", name)
                .put("messageType", "dance")
                .encode();
        assertThat(push(msg, "n").statusCode()).isEqualTo(200);
        JsonNode shown = Api.json(Api.ok(City.operator().get("/messages/unreadable?limit=200")));
        assertThat(shown.path("items").findValuesAsText("device")).contains("00001:" + name);
    }

    private static String sos(String name, long at) {
        return notify("event", name, 1, at);
    }

    private static String property(String name, int value, long at) {
        return notify("property", name, value, at);
    }

    private static String notify(String type, String name, int value, long at) {
        return new JsonObject()
                .put("productId", "00001")
                .put("deviceName", name)
                .put("messageType", "notify")
                .put("notifyType", type)
                .put(
                        "data",
                        new JsonObject()
                                .put("id", "123")
                                .put(
                                        "params",
                                        new JsonObject()
                                                .put(
                                                        "sos",
                                                        new JsonObject()
                                                                .put("value", value)
                                                                .put("time", at))))
                .encode();
    }

    private static Response push(String msg, String nonce) {
        return given().body(push(
                        msg, nonce, signature(nonce, msg), UUID.randomUUID().toString()))
                .contentType("application/json; charset=UTF-8")
                .post(DOOR);
    }

    private static String push(String msg, String nonce, String signature, String id) {
        return new JsonObject()
                .put("msg", msg)
                .put("nonce", nonce)
                .put("signature", signature)
                .put("time", 1_725_962_719_211L)
                .put("id", id)
                .encode();
    }

    private static String signature(String nonce, String msg) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5")
                            .digest(("linli-demo-onenet-token" + nonce + msg).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
