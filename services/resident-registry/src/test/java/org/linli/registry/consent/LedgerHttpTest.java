package org.linli.registry.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class LedgerHttpTest {

    private static final Db DB = Db.of("resident_registry");
    private final Api worker = Api.worker();
    private String id = "";

    @BeforeEach
    void someoneIsOnFile() {
        id = worker.registered(woman());
    }

    @Test
    void whatWasGivenHoldsUntilItIsWithdrawn() {
        // When
        give(photo()).statusCode(201).body("state", equalTo("IN_FORCE"));

        // Then
        worker.get(path())
                .body("items.purpose", equalTo(List.of("PHOTO")))
                .body("items[0].state", equalTo("IN_FORCE"))
                .body("items[0].signerName", equalTo("司*"))
                .body("items[0].textSha256", matchesPattern("[0-9a-f]{64}"));
        worker.delete(path() + "/PHOTO").statusCode(204);
        worker.get(path())
                .body("items.event", equalTo(List.of("WITHDRAWN", "GIVEN")))
                .body("items.state", equalTo(List.of("WITHDRAWN", "REPLACED")));
        worker.delete(path() + "/PHOTO").statusCode(404);
    }

    @Test
    void theSnapshotSaysTheLastWordAboutEveryPurpose() {
        // When
        give(photo()).statusCode(201);
        give(with(with(photo(), "purpose", "LOCATION"), "until", "2099-01-01T00:00:00Z"))
                .statusCode(201);
        worker.delete(path() + "/PHOTO").statusCode(204);

        // Then
        SnapshotTopic topic = new SnapshotTopic(ResidentSnapshot.TYPE);
        assertThat(topic.value(topic.awaitVersion(id, 3)).path("consents")).hasToString("""
                [{"purpose":"LOCATION","event":"GIVEN","until":"2099-01-01T00:00:00Z"},\
                {"purpose":"PHOTO","event":"WITHDRAWN","until":null}]\
                """);
    }

    @Test
    void aRelativesAccessIsALineOfTheSameLedgerAndEndsWithTheNextRequest() {
        // Given
        Api daughter = Api.own("family", "ledger-relative");
        String relative = "/residents/" + id + "/relatives/" + daughter.subject();
        worker.put(
                        relative,
                        Map.of(
                                "relation",
                                "女儿",
                                "level",
                                "ORDERS",
                                "signer",
                                "本人",
                                "textVersion",
                                "2026-1",
                                "channel",
                                "APP"))
                .statusCode(200);
        daughter.get("/residents/" + id).statusCode(200);

        // When
        worker.delete(relative).statusCode(204);

        // Then
        daughter.get("/residents/" + id).statusCode(404);
        daughter.get("/residents/" + id + "/assessments").statusCode(404);
        worker.get(path())
                .body("items.purpose", equalTo(List.of("RELATIVE_ACCESS", "RELATIVE_ACCESS")))
                .body("items.state", equalTo(List.of("WITHDRAWN", "REPLACED")))
                .body("items[0].relative.level", equalTo("ORDERS"));
        give(with(photo(), "purpose", "RELATIVE_ACCESS")).statusCode(400);
        worker.delete(path() + "/RELATIVE_ACCESS").statusCode(400);
    }

    @Test
    void nobodySignsATextThatIsNotThereOrNotYetInForce() {
        // Given
        Api bureau = Api.as("civil-affairs");
        Map<String, Object> text =
                Map.of("purpose", "PHOTO", "version", "2099-1", "inForceFrom", "2099-01-01", "text", "以后的文本");
        bureau.post("/consent-texts", "future-photo-text", text)
                .statusCode(201)
                .body("sha256", equalTo(sha256("以后的文本")));

        // Then
        give(with(photo(), "textVersion", "1999-1"))
                .statusCode(422)
                .body("code", equalTo("CONSENT_TEXT_UNKNOWN"))
                .body("errors.field", equalTo(List.of("textVersion")));
        give(with(photo(), "textVersion", "2099-1")).statusCode(422);
        give(with(photo(), "purpose", "FORTUNE_TELLING")).statusCode(422);
        worker.put(
                        "/residents/" + id + "/relatives/son",
                        Map.of("relation", "儿子", "level", "FULL", "signer", "本人", "textVersion", "0", "channel", "APP"))
                .statusCode(422);
        bureau.post("/consent-texts", "future-photo-text-again", text)
                .statusCode(409)
                .body("code", equalTo("CONSENT_TEXT_EXISTS"));
        bureau.post("/consent-texts", "text-of-nothing", with(text, "purpose", "FORTUNE_TELLING"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("purpose")));
        worker.post("/consent-texts", "not-mine", text).statusCode(403);
    }

    @Test
    void aTextIsThereToReadAndNeverChanged() {
        worker.get("/consent-texts")
                .body("items.purpose", hasItems("DATA_PROCESSING", "HEALTH_DATA", "PHOTO", "SMART_DEVICE"));
        String text = worker.get("/consent-texts").extract().path("items.find { it.purpose == 'HEALTH_DATA' }.text");
        worker.get("/consent-texts")
                .body("items.find { it.purpose == 'HEALTH_DATA' }.sha256", equalTo(sha256(text)))
                .body("items.find { it.purpose == 'HEALTH_DATA' }.sensitive", equalTo(true));
        assertThatThrownBy(() -> DB.execute("update consent_text set body = 'x'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void anAgentShowsWhyAndIsSealed() {
        Map<String, Object> agent = Map.of("kind", "AGENT", "name", "欧阳建国", "relation", "儿子", "proof", "公证书第柒号");

        give(with(photo(), "signer", Map.of("kind", "AGENT", "name", "欧阳建国")))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("signer.relation", "signer.proof"));
        give(with(photo(), "signer", agent)).statusCode(201).body("signerName", equalTo("欧*"));

        assertThat(DB.rows(
                                "select row_to_json(c)::text as row from consent c where resident_id = ?",
                                UUID.fromString(id))
                        .toString())
                .doesNotContain("欧阳", "公证书", "儿子");
    }

    @Test
    void aResidentGivesAndWithdrawsForHerselfOnly() {
        // Given
        Api herself = Api.own("resident", "ledger-self");
        worker.put("/residents/" + id + "/accounts/" + herself.subject(), Map.of("relation", "SELF"))
                .statusCode(200);
        String key = UUID.randomUUID().toString();
        Map<String, Object> agent = Map.of("kind", "AGENT", "name", "甲", "relation", "儿子", "proof", "x");

        // Then
        herself.post(path(), key, photo()).statusCode(201);
        herself.delete(path() + "/PHOTO").statusCode(204);
        herself.post(path(), key + "-2", with(photo(), "signer", agent)).statusCode(403);
        Api.own("resident", "ledger-other").get(path()).statusCode(404);
        Api.own("resident", "ledger-other").delete(path() + "/PHOTO").statusCode(404);
        Api.own("family", "ledger-family").get(path()).statusCode(403);
        Api.ofDivision("community-worker", "2108")
                .post(path(), key + "-3", photo())
                .statusCode(404);
    }

    private static Map<String, Object> photo() {
        return Map.of(
                "purpose",
                "PHOTO",
                "textVersion",
                "2026-1",
                "channel",
                "ON_SITE",
                "signer",
                Map.of("kind", "SELF", "name", "司马玉兰"));
    }

    private ValidatableResponse give(Map<String, Object> body) {
        return worker.post(path(), UUID.randomUUID().toString(), body);
    }

    private String path() {
        return "/residents/" + id + "/consents";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
