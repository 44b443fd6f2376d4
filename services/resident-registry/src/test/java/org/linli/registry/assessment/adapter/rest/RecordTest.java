package org.linli.registry.assessment.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.support.Forms.first;
import static org.linli.registry.support.Forms.routine;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.Sheets;
import org.linli.registry.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class RecordTest {

    private static final Db DB = Db.of("resident_registry");
    private static final String DAY = "2026-03-02";
    private final Api worker = Api.worker();
    private final Api assessor = Api.as("assessor");
    private String id = "";

    @BeforeEach
    void someoneIsOnFile() {
        id = worker.registered(woman());
    }

    @Test
    void theLevelIsComputedHereAndTravelsInTheSnapshot() {
        // When
        record(first(60, DAY))
                .statusCode(201)
                .body("level", equalTo(2))
                .body("assessedOn", equalTo(DAY))
                .body("validUntil", equalTo("2027-03-02"))
                .body("ruleVersion", equalTo("gbt-42195-2022.1"));

        // Then
        worker.get("/residents/" + id)
                .body("ability.level", equalTo(2))
                .body("ability.validUntil", equalTo("2027-03-02"));
        SnapshotTopic topic = new SnapshotTopic(ResidentSnapshot.TYPE);
        JsonNode snapshot = topic.value(topic.awaitVersion(id, 1));
        assertThat(snapshot.path("ability")).hasToString("""
                {"level":2,"assessedOn":"2026-03-02","validUntil":"2027-03-02","ruleVersion":"gbt-42195-2022.1"}\
                """);
        assertThat(topic.value(topic.of(id).getFirst()).path("ability").isNull())
                .isTrue();
    }

    @Test
    void everyMissingAndEveryExtraItemIsNamed() {
        Map<String, Integer> answers = new TreeMap<>(Sheets.best());
        answers.remove("B1.1");
        answers.remove("B3.9");
        answers.put("C1", 4);
        answers.put("B4.4", 4);

        record(with(first(90, DAY), "answers", answers))
                .statusCode(422)
                .body("code", equalTo("ASSESSMENT_REFUSED"))
                .body("errors.field", containsInAnyOrder("answers.B1.1", "answers.B3.9", "answers.C1", "answers.B4.4"));
        assertThat(rows()).isZero();
    }

    @Test
    void aTotalOrLevelThatTheFormComputedOtherwiseIsRefused() {
        record(with(with(first(60, DAY), "total", 60), "level", 3))
                .statusCode(422)
                .body("code", equalTo("ASSESSMENT_RESULT_DIFFERS"))
                .body("errors.field", equalTo(List.of("level")));
        record(with(with(with(first(60, DAY), "total", 60), "level", 2), "preliminaryLevel", 2))
                .statusCode(201);
    }

    @Test
    void dementiaAndFallsMakeTheLevelWorseByOneAndTheReasonsStayInTheSheet() {
        Map<String, Object> body = with(
                with(first(90, DAY), "diagnoses", List.of(Map.of("code", "F00.1", "byPsychiatrist", false))),
                "incidents",
                Map.of("FALL", "THREE_OR_MORE"));

        String assessment =
                record(body).statusCode(201).body("level", equalTo(1)).extract().path("id");

        assessor.get(path() + "/" + assessment)
                .statusCode(200)
                .body("total", equalTo(90))
                .body("preliminaryLevel", equalTo(0))
                .body("reasons", equalTo(List.of("DEMENTIA", "INCIDENTS")))
                .body("dimensions.B3", equalTo(28));
    }

    @Test
    void whoeverIsInComaIsNotAwake() {
        record(with(first(90, DAY), "coma", true))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("answers.B3.9")));
        Map<String, Integer> asleep = new TreeMap<>(Sheets.best());
        asleep.put("B3.9", 0);
        record(with(with(first(90, DAY), "coma", true), "answers", asleep))
                .statusCode(201)
                .body("level", equalTo(4));
    }

    @Test
    void onePersonAloneOrNobodyOfMedicineDoesNotAssess() {
        List<?> nurse = List.of(Map.of("name", "护士甲", "qualification", "NURSE"));
        List<?> laymen = List.of(
                Map.of("name", "甲", "qualification", "SOCIAL_WORKER"),
                Map.of("name", "乙", "qualification", "ABILITY_ASSESSOR"));

        record(with(first(90, DAY), "assessors", nurse)).statusCode(422).body("errors.field", hasItems("assessors"));
        record(with(first(90, DAY), "assessors", laymen)).statusCode(422).body("errors.field", hasItems("assessors"));
    }

    @Test
    void theDayLiesBetweenBirthAndTodayInChina() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        record(first(90, today.plusDays(1).toString()))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("assessedOn")));
        record(first(90, "1930-01-01")).statusCode(422).body("errors.field", equalTo(List.of("assessedOn")));
        record(first(90, "2022-12-29")).statusCode(422).body("errors.field", equalTo(List.of("assessedOn")));
        record(first(90, today.toString())).statusCode(201);
    }

    @Test
    void whatIsMalformedIsNamedWithoutRepeatingIt() {
        Map<String, Object> body = with(
                with(first(90, DAY), "diagnoses", List.of(Map.of("code", "老年痴呆"))),
                "incidents",
                Map.of("FALL", "MANY"));

        String answer = record(with(body, "assessedOn", "yesterday"))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("assessedOn", "diagnoses[0].code", "incidents.FALL"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("老年痴呆");
    }

    @Test
    void nobodyIsAssessedWhoMovedAway() {
        worker.put("/residents/" + id + "/status", 0, Map.of("status", "MOVED_AWAY"))
                .statusCode(200);

        record(first(90, DAY)).statusCode(409).body("code", equalTo("RESIDENT_NOT_ACTIVE"));
    }

    @Test
    void theSameKeyRecordsOnce() {
        String key = UUID.randomUUID().toString();

        String one = assessor.post(path(), key, first(60, DAY))
                .statusCode(201)
                .extract()
                .path("id");
        assessor.post(path(), key, first(60, DAY)).statusCode(201).body("id", equalTo(one));
        assessor.post(path(), key, first(61, DAY)).statusCode(422);
        assessor.post(path(), first(60, DAY)).statusCode(428);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void nothingOfTheSheetIsStoredOrLoggedInClear() {
        Map<String, Object> body =
                with(first(60, DAY), "diagnoses", List.of(Map.of("code", "F20.0", "byPsychiatrist", true)));

        record(body).statusCode(201);

        String stored = DB.rows(
                                "select row_to_json(a)::text as row from assessment a where resident_id = ?",
                                UUID.fromString(id))
                        .toString()
                + DB.rows(
                        "select answer::text as answer from idempotency_key where operation = ?",
                        "assessments.record " + id);
        assertThat(stored).doesNotContain("F20.0", "护士甲", "B1.1", "原件", "女儿").contains("own:");
    }

    @Test
    void onlyAssessorsOfTheAreaAssess() {
        worker.post(path(), "k-1-" + id, first(60, DAY)).statusCode(403);
        Api.ofDivision("assessor", "2108")
                .post(path(), "k-2-" + id, first(60, DAY))
                .statusCode(404);
        Api.as("civil-affairs").post(path(), "k-3-" + id, first(60, DAY)).statusCode(403);
        Api.ofDivision("assessor", "410105")
                .post(path(), "k-4-" + id, first(60, DAY))
                .statusCode(201);
    }

    @Test
    void theFormOfTheScaleIsThereForEveryPhone() {
        Api.as("resident")
                .get("/assessment-scales/current")
                .statusCode(200)
                .header("ETag", "\"gbt-42195-2022.1\"")
                .body("dimensions.items.flatten()", hasSize(26))
                .body("dimensions[0].items[0].options[0].points", equalTo(4))
                .body("levelChange.stacking", equalTo("ONCE"))
                .body("sources.tag", hasItems("V", "R", "D"));
        Api.as("resident").get("/assessment-scales/gbt-42195-2022.1").statusCode(200);
        Api.as("resident").get("/assessment-scales/mzt-039-2013").statusCode(404);
    }

    @Test
    void whoeverWasNeverAssessedHasNoLevel() {
        worker.get("/residents/" + id).body("ability", nullValue());
        record(routine(60, DAY)).statusCode(201);
    }

    private ValidatableResponse record(Map<String, Object> body) {
        return assessor.post(path(), UUID.randomUUID().toString(), body);
    }

    private long rows() {
        return DB.rows("select 1 from assessment where resident_id = ?", UUID.fromString(id))
                .size();
    }

    private String path() {
        return "/residents/" + id + "/assessments";
    }
}
