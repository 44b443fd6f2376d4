package org.linli.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.LinliParts;

/** A SIP gateway hands on what telecare units send. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class ScaipTest {

    @Test
    void anAlarmOfAUnitIsStoredRingsAndIsAnsweredWithTheNumberOfSuccess() {
        // Given
        UUID resident = City.resident();
        String unit = unit(resident);
        // When
        Response answer = post("""
                <mrq><ref>00001883</ref><cha>0</cha><mty>ME</mty><cid>%s</cid><dty>02</dty><did>00</did>
                 <crd>gsm:+37284463906</crd><stc>010</stc></mrq>""".formatted(unit));
        // Then
        assertThat(answer.contentType()).startsWith("application/scaip+xml");
        assertThat(answer.asString()).isEqualTo("<mrs><ref>00001883</ref><snu>0</snu><mre>1</mre><cre>61</cre></mrs>");
        JsonNode incident = City.operator().read(incident(unit));
        assertThat(incident.path("kind").asText()).isEqualTo("SOS");
        assertThat(incident.path("residentId").asText()).isEqualTo(resident.toString());
        assertThat(City.text("select status_code from sos_event where sender = ?", unit))
                .isEqualTo("0002/0010");
    }

    @Test
    void aRequestThatComesAgainIsAnsweredTheSameAndCallsOnce() {
        String unit = unit(City.resident());
        String request = mrq(unit, "0a1b", "ME", "0010");
        String first = post(request).asString();
        assertThat(post(request).asString()).isEqualTo(first).contains("<snu>0</snu>");
        assertThat(DoorsTest.presses(unit)).isEqualTo(1);
    }

    @Test
    void aSecondPressWhileTheFirstIsOpenIsAcknowledgedAndOpensNoOther() {
        String unit = unit(City.resident());
        post(mrq(unit, "01", "ME", "0010"));
        assertThat(post(mrq(unit, "02", "ME", "0010")).asString()).contains("<snu>0</snu>");
        assertThat(City.operator().read(incident(unit)).path("presses").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "RE, 0010, RESET",
        "IN, 0010, HEARTBEAT",
        "PI, '', HEARTBEAT",
        "ME, 0019, CANCELLED",
        "ME, 0016, BATTERY_LOW",
        "IN, 0085, MAINS_LOST",
        "ME, 0102, PERIODIC_TEST"
    })
    void resetInformationHeartbeatAndTechnicalAlarmsAreStoredAndOpenNoCall(String type, String status, String kind) {
        String unit = unit(City.resident());
        assertThat(post(mrq(unit, "01", type, status)).asString()).isEqualTo("<mrs><ref>01</ref><snu>0</snu></mrs>");
        assertThat(City.text("select kind from sos_event where sender = ?", unit))
                .isEqualTo(kind);
        assertThat(DoorsTest.presses(unit)).isZero();
        assertThat(City.DB.rows("select 1 from device where number = ? and last_heard_at is not null", unit))
                .hasSize(1);
    }

    @Test
    void whatIsWrongWithARequestIsAnsweredByItsNumberAndShownToOperators() {
        String unit = "U" + UUID.randomUUID();
        assertThat(post("<mrq><ref>01</ref><cid>" + unit).asString()).isEqualTo("<mrs><ref></ref><snu>2</snu></mrs>");
        assertThat(post("<mrq><ref>02</ref><cid>" + unit + "</cid></mrq>").asString())
                .isEqualTo("<mrs><ref>02</ref><snu>7</snu></mrs>");
        assertThat(post(mrq(unit, "03", "XX", "0010")).asString()).isEqualTo("<mrs><ref>03</ref><snu>3</snu></mrs>");
        assertThat(post(mrq(unit, "04", "ME", "0010") + " ".repeat(65_536)).asString())
                .isEqualTo("<mrs><ref></ref><snu>1</snu></mrs>");
        JsonNode shown = Api.json(Api.ok(City.operator().get("/messages/unreadable?limit=200")));
        assertThat(shown.path("items").findValuesAsText("fault"))
                .contains("INVALID_FORM", "PART_MISSING", "WRONG_CONTENT", "TOO_LONG");
        assertThat(shown.path("items").findValuesAsText("device")).contains(unit);
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingFromElsewhereIsRead() {
        String unit = "U" + UUID.randomUUID();
        Response answer = post("""
                <!DOCTYPE mrq [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <mrq><ref>&x;</ref><cid>%s</cid><dty>02</dty></mrq>""".formatted(unit));
        assertThat(answer.asString()).isEqualTo("<mrs><ref></ref><snu>2</snu></mrs>");
        assertThat(City.DB.rows("select 1 from sos_event where sender = ?", unit))
                .isEmpty();
    }

    @Test
    void aReferenceIsEchoedInWellFormedXmlWhateverItSays() {
        String answer = post("<mrq><ref>&lt;/ref&gt;&amp;</ref><cid>1</cid><dty>02</dty><mty>PI</mty></mrq>")
                .asString();
        assertThat(answer).isEqualTo("<mrs><ref>&lt;/ref&gt;&amp;</ref><snu>0</snu></mrs>");
    }

    @Test
    void whileTheDatabaseTakesNothingTheJournalDoesAndTheCallRings() {
        String unit = unit(City.resident());
        Response answer;
        Held held = Held.by("lock table raw_message in access exclusive mode");
        try {
            answer = post(mrq(unit, "77", "ME", "0010"));
        } finally {
            held.release();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("<mrs><ref>77</ref><snu>0</snu></mrs>");
        await().atMost(Duration.ofSeconds(30)).until(() -> DoorsTest.presses(unit) == 1);
    }

    @Test
    void withoutASignatureNothingIsTaken() {
        int before = DoorsTest.refused("scaip");
        Response answer = given().contentType("application/scaip+xml")
                .body(mrq("1", "1", "ME", "0010"))
                .post(Api.ROOT + "/doors/scaip");
        Api.refused(answer, 401, "SIGNATURE_WRONG");
        assertThat(DoorsTest.refused("scaip")).isEqualTo(before + 1);
    }

    private static Response post(String xml) {
        Response answer = Signed.ago(0).post("scaip", xml);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static String mrq(String unit, String ref, String type, String status) {
        return "<mrq><ref>%s</ref><mty>%s</mty><cid>%s</cid><dty>0003</dty><stc>%s</stc></mrq>"
                .formatted(ref, type, unit, status);
    }

    private static String unit(UUID resident) {
        String number = "U" + UUID.randomUUID();
        Response answer = City.machine()
                .post(
                        "/devices",
                        Map.of(
                                "source",
                                "scaip",
                                "number",
                                number,
                                "kind",
                                "CARE_PHONE",
                                "voice",
                                true,
                                "division",
                                City.DIVISION,
                                "residentId",
                                resident));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return number;
    }

    private static UUID incident(String unit) {
        return City.id("select distinct incident_id from sos_event where sender = ?", unit);
    }
}
