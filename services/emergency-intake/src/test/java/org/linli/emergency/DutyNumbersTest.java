package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

/** Helpers who stand on no card are called by the duty number of the division. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class DutyNumbersTest {

    /** No other test sets or needs a number in this city. */
    private static final String CITY = "990200000000";

    private static final String COUNTY = "990207000000";
    private static final String COMMUNITY = "990207003004";

    private final Api supervisor = City.supervisor();
    private final Api desk = City.operator();

    @Test
    void theCallGoesToTheNumberOfTheDivisionOrOfTheClosestOneAbove() {
        // Given
        UUID incident = City.press(City.button(City.resident(COMMUNITY, List.of()), COMMUNITY));
        Api.ok(desk.claim(incident));
        UUID responder = desk.begin(incident, "RESPONDER", 1);
        UUID gridWorker = desk.begin(incident, "GRID_WORKER", 1);
        Api.refused(call(incident, responder), 422, "NO_NUMBER");
        // When
        Api.ok(set(supervisor, CITY, "0393-6110120"));
        String ofTheCity = called(incident, responder);
        Api.ok(set(supervisor, "990207", "0393-6110121"));
        String ofTheCounty = called(incident, responder);
        Api.ok(remove(supervisor, COUNTY));
        String ofTheCityAgain = called(incident, responder);
        Api.ok(remove(supervisor, CITY));
        // Then
        assertThat(List.of(ofTheCity, ofTheCounty, ofTheCityAgain))
                .satisfiesExactly(
                        url -> assertThat(url).contains("number=%2B863936110120"),
                        url -> assertThat(url).contains("number=%2B863936110121"),
                        url -> assertThat(url).contains("number=%2B863936110120"));
        Api.refused(call(incident, responder), 422, "NO_NUMBER");
        Api.refused(call(incident, gridWorker), 422, "NO_NUMBER");
        assertThat(desk.history(incident)).contains("call-placed");
    }

    @Test
    void numbersAreSealedShownMaskedAndEveryChangeStaysWithWhoMadeIt() {
        // Given
        String division = "990208001001";
        Api.ok(set(supervisor, division, "139 1234 5678"));
        Api.ok(set(supervisor, division, "138 1234 5678"));
        // When
        JsonNode shown = Api.json(Api.ok(desk.get(path(division))));
        List<String> listed = Api.json(Api.ok(desk.get("/duty-numbers?limit=200")))
                .path("items")
                .findValuesAsText("division");
        // Then
        assertThat(shown.path("number").asText()).isEqualTo("138****5678");
        assertThat(shown.path("changedBy").asText()).isEqualTo(City.subject(supervisor));
        assertThat(listed).containsOnlyOnce(division);
        assertThat(City.text("select string_agg(number_sealed, ' ') from duty_number where division = ?", division))
                .contains("demo:")
                .doesNotContain("12345678");
        assertThat(City.DB.rows(
                        "select 1 from duty_number where division = ? and changed_by = ? and changed_at is not null",
                        division,
                        City.subject(supervisor)))
                .hasSizeGreaterThanOrEqualTo(2);
        Api.ok(remove(supervisor, division));
        Api.refused(desk.get(path(division)), 404, "NOT_FOUND");
    }

    @Test
    void theListGoesOnWhereItStopped() {
        List<String> divisions = List.of("990209001001", "990209001002", "990209001003");
        divisions.forEach(division -> Api.ok(set(supervisor, division, "0393-6110120")));
        JsonNode first = Api.json(Api.ok(desk.get("/duty-numbers?limit=2&after=990209001000_Z")));
        JsonNode rest = Api.json(Api.ok(
                desk.get("/duty-numbers?limit=1&after=" + first.path("next").asText())));
        assertThat(first.path("items").findValuesAsText("division")).containsExactlyElementsOf(divisions.subList(0, 2));
        assertThat(rest.path("items").findValuesAsText("division")).containsExactly("990209001003");
        assertThat(desk.get("/duty-numbers?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void onlySupervisorsOfTheAreaSetThemAndNobodyElsewhereSeesThem() {
        // Given
        String division = "990210001001";
        Api.ok(set(supervisor, division, "0393-6110120"));
        Api elsewhere = new Api(Tokens.with("supervisor", "9901"));
        // Then
        assertThat(set(desk, division, "0393-6110120").statusCode()).isEqualTo(403);
        Api.refused(set(elsewhere, division, "0393-6110120"), 404, "NOT_FOUND");
        Api.refused(remove(elsewhere, division), 404, "NOT_FOUND");
        Api.refused(elsewhere.get(path(division)), 404, "NOT_FOUND");
        assertThat(elsewhere.get("/duty-numbers?limit=200").asString()).doesNotContain(division);
        assertThat(set(supervisor, division, "120").<String>path("errors[0].field"))
                .isEqualTo("number");
        assertThat(set(supervisor, "99020", "0393-6110120").<String>path("errors[0].field"))
                .isEqualTo("division");
        assertThat(desk.get("/duty-numbers/" + division + "/TERMINAL").statusCode())
                .isEqualTo(404);
    }

    private static String path(String division) {
        return "/duty-numbers/" + division + "/RESPONDER";
    }

    private static Response set(Api caller, String division, String number) {
        return caller.as().body(Map.of("number", number)).put(Api.ROOT + path(division));
    }

    private static Response remove(Api caller, String division) {
        return caller.as().delete(Api.ROOT + path(division));
    }

    private Response call(UUID incident, UUID attempt) {
        return desk.post("/incidents/" + incident + "/attempts/" + attempt + "/call", Map.of());
    }

    private String called(UUID incident, UUID attempt) {
        Response answer = call(incident, attempt);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("url");
    }
}
