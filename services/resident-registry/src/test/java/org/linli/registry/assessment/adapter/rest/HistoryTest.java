package org.linli.registry.assessment.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.support.Forms.first;
import static org.linli.registry.support.Forms.review;
import static org.linli.registry.support.Forms.routine;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class HistoryTest {

    private static final Db DB = Db.of("resident_registry");
    private final Api worker = Api.worker();
    private final Api assessor = Api.as("assessor");
    private final Api bureau = Api.as("civil-affairs");
    private String id = "";

    @BeforeEach
    void someoneIsOnFile() {
        id = worker.registered(woman());
    }

    @Test
    void theOneAssessedLastCountsHoweverLateAnOlderOneIsEntered() {
        // When
        record(assessor, first(60, "2026-05-01"));
        record(assessor, with(routine(20, "2025-06-01"), "reason", "OTHER"));

        // Then
        assessor.get(path())
                .body("items.status", equalTo(List.of("REPLACED", "VALID")))
                .body("items.level", equalTo(List.of(4, 2)));
        worker.get("/residents/" + id).body("ability.level", equalTo(2)).header("ETag", "\"1\"");
    }

    @Test
    void aReviewTakesThePlaceOfWhatWasDoubted() {
        // Given
        String doubted = record(assessor, first(60, "2026-05-01"));

        // When
        String review = record(assessor, review(40, "2026-05-20", doubted));

        // Then
        assessor.get(path())
                .body("items.id", equalTo(List.of(review, doubted)))
                .body("items.status", equalTo(List.of("VALID", "SUPERSEDED")));
        worker.get("/residents/" + id).body("ability.level", equalTo(3));
        assessor.post(path(), UUID.randomUUID().toString(), review(50, "2026-05-21", doubted))
                .statusCode(409)
                .body("code", equalTo("ASSESSMENT_SUPERSEDED"));
    }

    @Test
    void civilAffairsCorrectAWrongDayAndTheLevelThatCountsFollows() {
        // Given
        String older = record(assessor, first(60, "2026-01-10"));
        String wrong = record(assessor, routine(20, "2026-06-01"));

        // When
        record(bureau, with(routine(20, "2025-06-01"), "supersedes", wrong));

        // Then
        worker.get("/residents/" + id)
                .body("ability.level", equalTo(2))
                .body("ability.validUntil", equalTo("2027-01-10"));
        assessor.get(path() + "?limit=2")
                .body("items.status", equalTo(List.of("REPLACED", "SUPERSEDED")))
                .body("next", notNullValue());
        String next = assessor.get(path() + "?limit=2").extract().path("next");
        assessor.get(path() + "?after=" + next)
                .body("items.id", equalTo(List.of(older)))
                .body("next", nullValue());
    }

    @Test
    void aSecondFirstAssessmentAndAReviewOfNothingAreRefused() {
        record(assessor, first(60, "2026-05-01"));

        assessor.post(path(), UUID.randomUUID().toString(), first(60, "2026-05-02"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("reason")));
        assessor.post(path(), UUID.randomUUID().toString(), with(routine(60, "2026-05-02"), "reason", "DISPUTE"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("supersedes")));
        assessor.post(
                        path(),
                        UUID.randomUUID().toString(),
                        review(60, "2026-05-02", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("supersedes")));
    }

    @Test
    void aLevelWhoseTimeIsOverSaysSo() {
        record(assessor, first(60, "2024-02-29"));

        assessor.get(path())
                .body("items[0].status", equalTo("EXPIRED"))
                .body("items[0].validUntil", equalTo("2025-02-28"));
    }

    @Test
    void historyCannotBeChanged() {
        record(assessor, first(60, "2026-05-01"));

        assertThatThrownBy(() -> DB.execute("update assessment set level = 0")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> DB.execute("delete from assessment")).hasMessageContaining("append-only");
    }

    @Test
    void manySeeTheLevelAndFewTheSheet() {
        // Given
        String assessment = record(assessor, first(60, "2026-05-01"));
        Api herself = Api.own("resident", "reads-own-assessment");
        worker.put("/residents/" + id + "/accounts/" + herself.subject(), Map.of("relation", "SELF"))
                .statusCode(200);

        // Then
        String outline = worker.get(path())
                .statusCode(200)
                .body("items[0].level", equalTo(2))
                .extract()
                .asString();
        assertThat(outline).doesNotContain("answers", "assessors", "total", "diagnoses");
        worker.get(path() + "/" + assessment).statusCode(403);
        Api.as("operator").get(path() + "/" + assessment).statusCode(403);
        bureau.get(path() + "/" + assessment).statusCode(200).body("answers.'B1.1'", equalTo(4));
        herself.get(path() + "/" + assessment)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("informant", equalTo("女儿"))
                .body("assessors.name", equalTo(List.of("护士甲", "评估师乙")));
        Api.own("resident", "reads-anothers").get(path() + "/" + assessment).statusCode(404);
        Api.ofDivision("assessor", "2108").get(path()).statusCode(404);
    }

    @Test
    void everyReadingOfASheetIsOnRecord() {
        // Given
        String assessment = record(assessor, first(60, "2026-05-01"));

        // When
        bureau.get(path() + "/" + assessment).statusCode(200);
        bureau.get(path() + "/" + UUID.randomUUID()).statusCode(404);

        // Then
        Api.as("supervisor")
                .get("/residents/" + id + "/unmaskings")
                .body("items.purpose", equalTo(List.of("ASSESSMENT", "ASSESSMENT")))
                .body("items.fields", equalTo(List.of(List.of("ability"), List.of("ability"))))
                .body("items.result", equalTo(List.of("NOT_FOUND", "SHOWN")))
                .body("items[0].username", equalTo("civil-affairs"));
    }

    @Test
    void aSheetIsNotUnmaskedByTheWay() {
        bureau.unmask(id, "ASSESSMENT", "ability").statusCode(400).body("errors.field", equalTo(List.of("fields")));
    }

    private String record(Api by, Map<String, Object> body) {
        return by.post(path(), UUID.randomUUID().toString(), body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String path() {
        return "/residents/" + id + "/assessments";
    }
}
