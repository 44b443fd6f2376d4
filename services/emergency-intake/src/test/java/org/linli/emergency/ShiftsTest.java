package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** One shift ends and the next one begins. Every test has a county of its own. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class ShiftsTest {

    private final String county = "98%02d%02d".formatted(number(), number());
    private final String division = county + "001001";
    private final Api desk = new Api(Tokens.with("operator", county));
    private final Api next = new Api(Tokens.with("supervisor", county));

    @Test
    void theSheetShowsWhatIsOpenWhatWasPromisedAndWhatHappened() {
        // Given
        UUID open = pressed();
        Api.ok(desk.claim(open));
        Api.ok(desk.change(open, "hold", Map.of("reason", "等待回电", "until", soon())));
        UUID ringing = pressed();
        UUID closed = ended();
        City.DB.execute("update follow_up set due_at = now() + interval '1 hour' where incident_id = ?", closed);
        // When
        JsonNode sheet = Api.json(made("床头柜上有药，明早回访")).path("sheet");
        // Then
        assertThat(sheet.path("openIncidents").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(sheet.path("open").findValuesAsText("incidentId"))
                .contains(open.toString(), ringing.toString())
                .doesNotContain(closed.toString());
        assertThat(sheet.path("open").findValuesAsText("holdReason")).contains("等待回电");
        assertThat(sheet.path("callBacks").findValuesAsText("incidentId")).contains(closed.toString());
        assertThat(sheet.path("closed").findValuesAsText("incidentId")).contains(closed.toString());
        assertThat(sheet.at("/happened/opened").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(sheet.at("/happened/closed").asInt()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theNextSheetBeginsWhereTheLastOneEnded() {
        // Given
        UUID earlier = ended();
        JsonNode first = Api.json(made(null)).path("sheet");
        UUID later = ended();
        // When
        JsonNode second = Api.json(Api.ok(desk.get("/shift-handovers/preview")));
        // Then
        assertThat(second.path("since")).isEqualTo(first.path("at"));
        assertThat(first.path("closed").findValuesAsText("incidentId")).contains(earlier.toString());
        assertThat(second.path("closed").findValuesAsText("incidentId"))
                .contains(later.toString())
                .doesNotContain(earlier.toString());
    }

    @Test
    void theNextOperatorTakesItOverOnRecord() {
        // Given
        String path = "/shift-handovers/" + Api.made(made("请留意302室"));
        Api.refused(desk.post(path + "/acknowledgement", Map.of()), 422, "SECOND_PERSON_NEEDED");
        // When
        JsonNode taken = Api.json(Api.ok(next.post(path + "/acknowledgement", Map.of())));
        // Then
        assertThat(taken.path("takenBy").asText()).isEqualTo(City.subject(next));
        assertThat(taken.path("note").asText()).isEqualTo("请留意302室");
        Api.refused(next.post(path + "/acknowledgement", Map.of()), 409, "SHIFT_TAKEN_OVER");
        assertThat(City.DB.rows("select 1 from shift_handover where area = ? and note_sealed like 'demo:%'", county))
                .hasSize(1);
        assertThat(City.DB.rows("select 1 from idempotency_key where cast(answer as text) like '%请留意302室%'"))
                .isEmpty();
    }

    @Test
    void sheetsAreReadPageByPageByThoseOfTheArea() {
        UUID first = Api.made(made(null));
        UUID second = Api.made(made(null));
        JsonNode page = Api.json(Api.ok(next.get("/shift-handovers?limit=1")));
        assertThat(page.path("items").findValuesAsText("id")).containsExactly(second.toString());
        assertThat(Api.json(Api.ok(next.get("/shift-handovers?limit=1&after="
                                + page.path("next").asText())))
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(first.toString());
        Api elsewhere = new Api(Tokens.with("operator", "11"));
        Api.refused(elsewhere.get("/shift-handovers/" + first), 404, "NOT_FOUND");
        Api.refused(elsewhere.post("/shift-handovers/" + first + "/acknowledgement", Map.of()), 404, "NOT_FOUND");
    }

    private static int number() {
        return ThreadLocalRandom.current().nextInt(1, 100);
    }

    private Response made(@Nullable String note) {
        return desk.post("/shift-handovers", note == null ? Map.of() : Map.of("note", note));
    }

    private UUID ended() {
        UUID incident = pressed();
        Api.ok(desk.claim(incident));
        desk.tried(incident, "TERMINAL", 1, "REACHED");
        Api.ok(desk.close(incident, "UNWELL"));
        return incident;
    }

    private UUID pressed() {
        Api machine = new Api(Tokens.with("integration", county));
        String number = "B" + UUID.randomUUID();
        UUID resident = City.resident(division, List.of());
        Response registered = machine.post(
                "/devices",
                Map.of(
                        "source",
                        "api",
                        "number",
                        number,
                        "kind",
                        "SOS_BUTTON",
                        "voice",
                        true,
                        "division",
                        division,
                        "residentId",
                        resident));
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        return City.press(number);
    }

    private static String soon() {
        return Instant.now().plus(Duration.ofMinutes(30)).toString();
    }
}
