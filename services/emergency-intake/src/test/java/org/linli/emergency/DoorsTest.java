package org.linli.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class DoorsTest {

    @Test
    void aSignedSignalRingsWithoutAnyToken() {
        String button = City.button(City.resident());
        Response answer = Signed.ago(0).post("signals", press(button, "m-" + UUID.randomUUID()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(presses(button)).isEqualTo(1);
    }

    @Test
    void aWrongSignatureIsRefusedCountedAndStoresNothing() {
        // Given
        String button = City.button(City.resident());
        String body = press(button, "m1");
        int before = refused("signals");
        // When
        Response wrongSecret = Signed.by("demo", "guessed", 0).post("signals", body);
        Response unknownSender = Signed.by("nobody", Signed.SECRET, 0).post("signals", body);
        Response changedBody =
                Signed.ago(0).request(body).body(press(button, "m2")).post(Api.ROOT + "/doors/signals");
        Response nothing = given().body(body).post(Api.ROOT + "/doors/signals");
        // Then
        for (Response answer : new Response[] {wrongSecret, unknownSender, changedBody, nothing}) {
            Api.refused(answer, 401, "SIGNATURE_WRONG");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Signature");
        }
        assertThat(refused("signals")).isEqualTo(before + 4);
        assertThat(City.DB.rows("select 1 from sos_event where sender = ?", button))
                .isEmpty();
    }

    @Test
    void aSignatureOfTenMinutesAgoIsTooOldAndOneOfTheFutureToo() {
        String body = press(City.button(City.resident()), "m1");
        Api.refused(Signed.ago(600).post("signals", body), 401, "SIGNATURE_WRONG");
        Api.refused(Signed.ago(-600).post("signals", body), 401, "SIGNATURE_WRONG");
        assertThat(Signed.ago(120).post("signals", body).statusCode()).isEqualTo(202);
    }

    @Test
    void aSignedMessageThatSomebodyRepeatsWordByWordCallsOnce() {
        // Given
        String button = City.button(City.resident());
        String body = "{\"device\":\"" + button + "\",\"kind\":\"SOS\"}";
        Signed signed = Signed.ago(60);
        // When
        String first = signed.post("signals", body).path("messageId");
        String again = signed.post("signals", body).path("messageId");
        // Then
        assertThat(again).isEqualTo(first);
        assertThat(presses(button)).isEqualTo(1);
    }

    @Test
    void aMessageSignedAnewWithTheSameIdCallsOnceAndWithAnotherTwice() {
        // Given
        String button = City.button(City.resident());
        String id = "m-" + UUID.randomUUID();
        // When
        Signed.ago(60).post("signals", press(button, id));
        Signed.ago(0).post("signals", press(button, id));
        // Then
        assertThat(presses(button)).isEqualTo(1);
        Signed.ago(0).post("signals", press(button, "m-" + UUID.randomUUID()));
        assertThat(presses(button)).isEqualTo(2);
    }

    @Test
    void aSignedMessageThatNobodyUnderstandsIsKeptAndShown() {
        Response answer = Signed.ago(0).post("signals", "{\"device\": \"860315");
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode shown = Api.json(Api.ok(City.operator().get("/messages/unreadable")));
        assertThat(shown.path("items").findValuesAsText("id")).contains(answer.<String>path("messageId"));
    }

    static int presses(String device) {
        return City.number("select count(*) from sos_event where sender = ? and incident_id is not null", device);
    }

    static int refused(String door) {
        String metrics = given().get("/q/metrics").asString();
        return metrics.lines()
                .filter(line -> line.startsWith("linli_emergency_doors_refused_total{")
                        && line.contains("door=\"" + door + "\""))
                .map(line -> line.replaceFirst("^[^}]*} ([0-9.E]+).*", "$1"))
                .mapToInt(value -> (int) Double.parseDouble(value))
                .sum();
    }

    private static String press(String device, String id) {
        return "{\"device\":\"%s\",\"kind\":\"SOS\",\"messageId\":\"%s\"}".formatted(device, id);
    }
}
