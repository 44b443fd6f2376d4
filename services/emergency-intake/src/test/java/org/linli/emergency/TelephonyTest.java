package org.linli.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Calls by softphones, and what they say of them. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class TelephonyTest {

    private static final String SECRET = "linli-demo-telephony-secret";

    private final Api desk = City.operator();
    private final UUID resident = City.resident();
    private UUID incident = new UUID(0, 0);

    @BeforeEach
    void claimed() {
        CardBox.put(resident);
        incident = City.press(City.button(resident));
        Api.ok(desk.claim(incident));
    }

    @Test
    void theOperatorKnowsHowToSpeakBeforeSomebodyAnswers() {
        // Given
        UUID hers = desk.begin(incident, "RESIDENT_PHONE", 1);
        UUID sons = desk.begin(incident, "CONTACT", 1);
        // When
        JsonNode resident = called(hers);
        JsonNode son = called(sons);
        // Then
        assertThat(resident.path("languages").toString()).isEqualTo("[\"河南话\",\"普通话\"]");
        assertThat(resident.has("availability")).isFalse();
        assertThat(son.path("languages").toString()).isEqualTo("[\"普通话\"]");
        assertThat(son.path("keyHolder").asBoolean()).isTrue();
        assertThat(son.path("availability").asText()).isEqualTo("全天");
    }

    @Test
    void nobodyAnswersAndTheAttemptHasItsOutcome() {
        // Given
        UUID attempt = desk.begin(incident, "CONTACT", 2);
        JsonNode call = called(attempt);
        assertThat(call.path("url").asText())
                .contains("number=%2B8613900000003")
                .contains(call.path("legId").asText());
        // When
        Response answer = told(call, "NO_ANSWER");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        assertThat(attempt(attempt).path("outcome").asText()).isEqualTo("NO_ANSWER");
        assertThat(desk.history(incident)).endsWith("attempt-began", "call-placed", "leg-changed", "attempt-ended");
        Api.refused(desk.end(incident, attempt, "REACHED"), 409, "ATTEMPT_ENDED");
    }

    @Test
    void askedAgainWhileItRingsItIsTheSameCall() {
        UUID attempt = desk.begin(incident, "CONTACT", 1);
        JsonNode first = called(attempt);
        assertThat(called(attempt)).isEqualTo(first);
        assertThat(City.DB.rows("select 1 from phone_leg where attempt_id = ?", attempt))
                .hasSize(1);
    }

    @Test
    void aLineThatStoodIsNoVoiceUntilTheOperatorSaysSo() {
        // Given
        UUID attempt = desk.begin(incident, "CONTACT", 1);
        JsonNode call = called(attempt);
        // When
        told(call, "ANSWERED");
        told(call, "HUNG_UP");
        // Then
        assertThat(attempt(attempt).path("outcome").isMissingNode()).isTrue();
        Api.refused(desk.close(incident, "UNWELL"), 422, "ATTEMPT_WITHOUT_OUTCOME");
        Api.ok(desk.end(incident, attempt, "WITH_RESIDENT"));
        assertThat(City.DB.rows(
                        "select 1 from phone_leg where attempt_id = ? and answered_at is not null and ended_at is not null",
                        attempt))
                .hasSize(1);
    }

    @Test
    void busyIsBusyAndHangingUpUnansweredIsNoAnswer() {
        UUID busy = desk.begin(incident, "RESIDENT_PHONE", 1);
        told(called(busy), "BUSY");
        UUID hungUp = desk.begin(incident, "CONTACT", 1);
        told(called(hungUp), "HUNG_UP");
        assertThat(attempt(busy).path("outcome").asText()).isEqualTo("BUSY");
        assertThat(attempt(hungUp).path("outcome").asText()).isEqualTo("NO_ANSWER");
    }

    @Test
    void newsThatComesAgainOrTooLateChangesNothing() {
        // Given
        UUID attempt = desk.begin(incident, "CONTACT", 1);
        JsonNode call = called(attempt);
        Api.ok(desk.end(incident, attempt, "WITH_RESIDENT"));
        // When
        told(call, "BUSY");
        told(call, "BUSY");
        told(call, "ANSWERED");
        // Then
        assertThat(attempt(attempt).path("outcome").asText()).isEqualTo("WITH_RESIDENT");
        assertThat(desk.history(incident)).filteredOn("leg-changed"::equals).hasSize(1);
    }

    @Test
    void onlyTheSoftphonesThatSignAreHeard() {
        UUID attempt = desk.begin(incident, "CONTACT", 1);
        String leg = called(attempt).path("legId").asText();
        String body = "{\"leg\": \"%s\", \"event\": \"BUSY\"}".formatted(leg);
        long now = Instant.now().getEpochSecond();
        Api.refused(post(body, now, signature("another secret", now, body)), 401, "SIGNATURE_WRONG");
        Api.refused(post(body, now - 600, signature(SECRET, now - 600, body)), 401, "SIGNATURE_WRONG");
        Api.refused(post(body + " ", now, signature(SECRET, now, body)), 401, "SIGNATURE_WRONG");
        Api.refused(given().body(body).post(Api.ROOT + "/doors/softphones"), 401, "SIGNATURE_WRONG");
        assertThat(attempt(attempt).path("outcome").isMissingNode()).isTrue();
        Api.refused(post("nonsense", now, signature(SECRET, now, "nonsense")), 400, "INVALID_INPUT");
        String unknown = body.replace(leg, UUID.randomUUID().toString());
        Api.refused(post(unknown, now, signature(SECRET, now, unknown)), 404, "NOT_FOUND");
    }

    @Test
    void theNumberIsShownOnRecordToTheDeskOfTheAreaOnly() {
        UUID attempt = desk.begin(incident, "CONTACT", 1);
        String path = "/incidents/" + incident + "/attempts/" + attempt + "/call";
        Api.refused(new Api(Tokens.with("operator", "11")).post(path, Map.of()), 404, "NOT_FOUND");
        assertThat(new Api(Tokens.with("responder", "99")).post(path, Map.of()).statusCode())
                .isEqualTo(403);
        called(attempt);
        assertThat(City.DB.rows(
                        "select 1 from card_access where resident_id = ? and subject = ?",
                        resident,
                        City.subject(desk)))
                .hasSize(1);
        UUID responder = desk.begin(incident, "RESPONDER", 1);
        Api.refused(
                desk.post("/incidents/" + incident + "/attempts/" + responder + "/call", Map.of()), 422, "NO_NUMBER");
    }

    private JsonNode called(UUID attempt) {
        Response answer = desk.post("/incidents/" + incident + "/attempts/" + attempt + "/call", Map.of());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return Api.json(answer);
    }

    private JsonNode attempt(UUID attempt) {
        for (JsonNode one : desk.read(incident).path("attempts")) {
            if (one.path("id").asText().equals(attempt.toString())) {
                return one;
            }
        }
        throw new AssertionError("no such attempt");
    }

    private static Response told(JsonNode call, String event) {
        String body = "{\"leg\": \"%s\", \"event\": \"%s\", \"at\": \"%s\"}"
                .formatted(call.path("legId").asText(), event, Instant.now());
        long now = Instant.now().getEpochSecond();
        return post(body, now, signature(SECRET, now, body));
    }

    private static Response post(String body, long timestamp, String signature) {
        return given().header("Linli-Timestamp", timestamp)
                .header("Linli-Signature", signature)
                .contentType("text/plain; charset=UTF-8")
                .body(body)
                .post(Api.ROOT + "/doors/softphones");
    }

    private static String signature(String secret, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
