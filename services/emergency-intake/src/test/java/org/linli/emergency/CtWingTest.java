package org.linli.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class CtWingTest {

    static final String KEY = "linli-demo-ctwing-key";

    @Test
    void aReportOfASmokeAlarmRingsAtItsResidentAsCritical() {
        // Given
        UUID resident = City.resident();
        String device = UUID.randomUUID().toString();
        City.machine()
                .post(
                        "/devices",
                        Map.of(
                                "source",
                                "ctwing",
                                "number",
                                device,
                                "kind",
                                "SMOKE_ALARM",
                                "voice",
                                false,
                                "division",
                                City.DIVISION,
                                "residentId",
                                resident))
                .then()
                .statusCode(201);
        // When
        Response answer = push(KEY, report(device, 1_730_000_000_000L, "{\"smoke_alarm\":1,\"battery_level\":80}"));
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        UUID incident = City.id("select incident_id from sos_event where sender = ?", device);
        JsonNode found = City.operator().read(incident);
        assertThat(found.path("kind").asText()).isEqualTo("SMOKE");
        assertThat(found.path("priority").asText()).isEqualTo("CRITICAL");
        assertThat(found.path("residentId").asText()).isEqualTo(resident.toString());
        assertThat(City.number("select battery_percent from device where number = ?", device))
                .isEqualTo(80);
    }

    @Test
    void theSameEventCallsOnceAndALaterOneAgain() {
        String device = UUID.randomUUID().toString();
        String event = event(device, 1_730_000_000_000L);
        push(KEY, event);
        push(KEY, event);
        assertThat(City.number("select presses from incident where subject = ?", "sender:ctwing:" + device))
                .isEqualTo(1);
        push(KEY, event(device, 1_730_000_000_001L));
        assertThat(City.number("select presses from incident where subject = ?", "sender:ctwing:" + device))
                .isEqualTo(2);
    }

    @Test
    void aPushWithoutOurKeyIsRefusedAndCounted() {
        int before = DoorsTest.refused("ctwing");
        String device = UUID.randomUUID().toString();
        Api.refused(push("guessed", report(device, 1L, "{\"SOS\":true}")), 401, "SIGNATURE_WRONG");
        Api.refused(given().body("{}").post(Api.ROOT + "/doors/ctwing"), 401, "SIGNATURE_WRONG");
        assertThat(DoorsTest.refused("ctwing")).isEqualTo(before + 2);
        assertThat(City.DB.rows("select 1 from raw_message where device = ?", device))
                .isEmpty();
    }

    @Test
    void whatOnlyTheProductCanReadIsKeptAndShown() {
        String device = UUID.randomUUID().toString();
        assertThat(push(KEY, report(device, 1_730_000_000_000L, "{\"APPdata\":\"AQFWMS4w\"}"))
                        .statusCode())
                .isEqualTo(200);
        JsonNode shown = Api.json(Api.ok(City.operator().get("/messages/unreadable?limit=200")));
        assertThat(shown.path("items").findValuesAsText("device")).contains(device);
    }

    static Response push(String key, String body) {
        return given().queryParam("key", key)
                .contentType("application/json; charset=UTF-8")
                .body(body)
                .post(Api.ROOT + "/doors/ctwing");
    }

    private static String event(String device, long at) {
        return """
                {"timestamp":%d,"serviceId":"1001","protocol":"lwm2m","eventType":2,"eventContent":{"sos":1},\
                "messageType":"eventReport","deviceId":"%s"}""".formatted(at, device);
    }

    static String report(String device, long at, String payload) {
        return """
                {"upPacketSN":-1,"upDataSN":-1,"timestamp":%d,"tenantId":"2000033629","serviceId":"1",\
                "protocol":"lwm2m","productId":"15114816","payload":%s,"messageType":"dataReport",\
                "deviceId":"%s","IMEI":"860315001121004"}""".formatted(at, payload, device);
    }
}
