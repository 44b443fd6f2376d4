package org.linli.registry.assessment.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.support.Forms.WORDS;
import static org.linli.registry.support.Forms.first;
import static org.linli.registry.support.Forms.immediate;
import static org.linli.registry.support.Forms.review;
import static org.linli.registry.support.Forms.routine;
import static org.linli.registry.support.People.womanOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class DueTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Db DB = Db.of("resident_registry");
    private final Api worker = Api.worker();
    private final Api assessor = Api.as("assessor");

    @Test
    void whoeverWasNeverAssessedIsDueOnceRegistered() {
        String id = worker.registered(womanOf("410103001001"));

        due("division=410103001001&limit=200")
                .body("items.find { it.residentId == '%s' }.reason".formatted(id), equalTo("FIRST"))
                .body("items.find { it.residentId == '%s' }.due".formatted(id), equalTo(today.toString()));

        record(id, first(60, today.toString()));
        assertThat(reasons("410103001001", id)).isEmpty();
    }

    @Test
    void aLevelIsDueAMonthBeforeItsEnd() {
        // Given
        String soon = worker.registered(womanOf("410103003003"));
        String later = worker.registered(womanOf("410103003003"));
        LocalDate end = today.plusDays(20);
        record(soon, first(60, end.minusMonths(12).toString()));
        record(later, first(60, today.minusMonths(6).toString()));

        // Then
        assertThat(reasons("410103003003", soon)).containsExactly("ROUTINE");
        assertThat(reasons("410103003003", later)).isEmpty();
        due("division=410103003003&before=" + today.plusMonths(7))
                .body("items.residentId", equalTo(List.of(soon, later)))
                .body("items.level", equalTo(List.of(2, 2)));
        due("division=410103003003&reason=FIRST").body("items", equalTo(List.of()));
    }

    @Test
    void aReportedChangeIsDueUntilItIsAssessed() {
        // Given
        String id = worker.registered(womanOf("410103009001"));
        record(id, first(90, today.minusMonths(1).toString()));

        // When
        String request = ask(worker, id, "IMMEDIATE")
                .statusCode(201)
                .body("text", nullValue())
                .extract()
                .path("id");

        // Then
        due("division=410103009001&reason=IMMEDIATE").body("items.requestId", equalTo(List.of(request)));
        assessor.get("/residents/" + id + "/assessment-requests").body("items.text", equalTo(List.of(WORDS)));
        record(id, routine(60, today.minusDays(1).toString()));
        assertThat(reasons("410103009001", id)).containsExactly("IMMEDIATE");
        record(id, immediate(50, today.toString()));
        assertThat(reasons("410103009001", id)).isEmpty();
    }

    @Test
    void aDoubtIsSettledByAReviewOnly() {
        // Given
        String id = worker.registered(womanOf("410103004003"));
        ask(worker, id, "DISPUTE").statusCode(422);
        record(id, first(90, today.minusDays(3).toString()));
        String latest = record(id, routine(80, today.minusDays(2).toString()));
        ask(worker, id, "DISPUTE").statusCode(201);

        // Then
        record(id, immediate(70, today.toString()));
        assertThat(reasons("410103004003", id)).containsExactly("DISPUTE");
        record(id, review(60, today.toString(), latest));
        assertThat(reasons("410103004003", id)).isEmpty();
    }

    @Test
    void whoeverMovedAwayIsNotDue() {
        String id = worker.registered(womanOf("410103005001"));
        worker.put("/residents/" + id + "/status", 0, Map.of("status", "MOVED_AWAY"))
                .statusCode(200);

        assertThat(reasons("410103005001", id)).isEmpty();
        ask(worker, id, "IMMEDIATE").statusCode(409);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        // Given
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = worker.registered(womanOf("410103006002"));
            record(id, first(90, today.minusMonths(12).plusDays(i).toString()));
            ask(worker, id, "IMMEDIATE").statusCode(201);
            expected.add(id);
            expected.add(id);
            expected.add(worker.registered(womanOf("410103006002")));
        }

        // When
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            ValidatableResponse page = due("division=410103006002&limit=2" + (next == null ? "" : "&after=" + next));
            seen.addAll(page.extract().<List<String>>path("items.residentId"));
            next = page.extract().path("next");
        } while (next != null);

        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theListIsOfTheOwnAreaAndForThoseWhoActOnIt() {
        String id = worker.registered(womanOf("410103008001"));

        Api.ofDivision("assessor", "410103")
                .get("/assessments/due?division=4101&limit=200")
                .statusCode(200)
                .body("items.findAll { !it.division.startsWith('410103') }", equalTo(List.of()));
        Api.ofDivision("assessor", "410102")
                .get("/assessments/due?division=410103")
                .statusCode(404);
        Api.as("operator").get("/assessments/due").statusCode(403);
        Api.as("daughter").get("/assessments/due").statusCode(403);
        assessor.get("/assessments/due?before=soon&reason=NEVER&after=x")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("before", "reason", "after")));
        assertThat(reasons("410103008001", id)).containsExactly("FIRST");
    }

    @Test
    void theWordsOfARequestAreSealed() {
        String id = worker.registered(womanOf("410103007001"));

        ask(worker, id, "IMMEDIATE").statusCode(201);

        assertThat(DB.rows("select text_sealed from reassessment_request where resident_id = ?", UUID.fromString(id)))
                .singleElement()
                .asString()
                .contains("own:")
                .doesNotContain("跌倒");
        assertThat(Api.as("supervisor")
                        .get("/residents/" + id + "/assessment-requests")
                        .extract()
                        .statusCode())
                .isEqualTo(403);
    }

    private ValidatableResponse due(String query) {
        return assessor.get("/assessments/due?" + query).statusCode(200);
    }

    private List<String> reasons(String division, String id) {
        @Nullable
        List<String> reasons = due("division=" + division + "&limit=200")
                .extract()
                .path("items.findAll { it.residentId == '%s' }.reason".formatted(id));
        return reasons == null ? List.of() : reasons;
    }

    private ValidatableResponse ask(Api by, String id, String reason) {
        return by.post(
                "/residents/" + id + "/assessment-requests",
                UUID.randomUUID().toString(),
                Map.of("reason", reason, "text", WORDS));
    }

    private String record(String id, Map<String, Object> body) {
        return assessor.post(
                        "/residents/" + id + "/assessments", UUID.randomUUID().toString(), body)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
