package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ChangeTest {

    private final Api worker = Api.worker();
    private final Map<String, Object> person = woman();

    @Test
    void aChangeRaisesTheVersion() {
        String id = worker.registered(person);

        worker.put("/residents/" + id, 0, with(person, "livingSituation", "CHILDREN"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("livingSituation", equalTo("CHILDREN"));
        worker.get("/residents/" + id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("livingSituation", equalTo("CHILDREN"));
    }

    @Test
    void languagesAndHealthNoteAreReplacedWithTheRest() {
        // Given
        String id = worker.registered(person);

        // When
        worker.put("/residents/" + id, 0, with(with(person, "languages", List.of("粤语")), "healthNote", "糖尿病"))
                .statusCode(200)
                .body("languages", equalTo(List.of("粤语")));

        // Then
        worker.unmask(id, "CORRECTION", "healthNote").statusCode(200).body("healthNote", equalTo("糖尿病"));
        worker.put("/residents/" + id, 1, with(with(person, "languages", null), "healthNote", null))
                .statusCode(200)
                .body("languages", equalTo(List.of()))
                .body("hasHealthNote", equalTo(false));
        worker.unmask(id, "CORRECTION", "name", "healthNote").statusCode(200).body("healthNote", nullValue());
    }

    @Test
    void aRowFromBeforeLanguagesIsReadAndChanged() {
        // Given
        String id = worker.registered(person);
        Db.of("resident_registry")
                .execute(
                        "update resident set languages_sealed = null, health_note_sealed = null where id = ?",
                        UUID.fromString(id));

        // Then
        worker.get("/residents/" + id)
                .statusCode(200)
                .body("languages", equalTo(List.of()))
                .body("hasHealthNote", equalTo(false));
        worker.put("/residents/" + id, 0, person).statusCode(200).body("languages", equalTo(People.LANGUAGES));
    }

    @Test
    void aChangeNeedsTheVersionSeen() {
        String id = worker.registered(person);

        worker.put("/residents/" + id, person).statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
        worker.put("/residents/" + id, 7, person).statusCode(412).body("code", equalTo("CHANGED_MEANWHILE"));
    }

    @Test
    void ofTwoChangesAtOnceOneWins() {
        // Given
        String id = worker.registered(person);
        worker.subject();

        // When
        List<Integer> statuses = Stream.of("SPOUSE", "CHILDREN")
                .map(living -> CompletableFuture.supplyAsync(
                        () -> worker.put("/residents/" + id, 0, with(person, "livingSituation", living))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void whatWasReadMaskedCannotBeWrittenBack() {
        String id = worker.registered(person);

        worker.put(
                        "/residents/" + id,
                        0,
                        with(person, "address", Map.of("divisionCode", People.COMMUNITY, "street", "***")))
                .statusCode(400)
                .body("errors.field", hasItem("address.street"));
    }

    @Test
    void anIdentityNumberOfSomebodyElseIsAConflict() {
        Map<String, Object> other = woman();
        worker.registered(other);
        String id = worker.registered(person);

        worker.put("/residents/" + id, 0, with(person, "identityNumber", other.get("identityNumber")))
                .statusCode(409)
                .body("code", equalTo("RESIDENT_EXISTS"));
        worker.put("/residents/" + id, 0, person).statusCode(200);
    }

    @Test
    void aFileIsNotMovedOutOfTheRegistrarsArea() {
        String id = worker.registered(person);
        Api district = Api.ofDivision("community-worker", "410105");

        district.put("/residents/" + id, 0, with(person, "address", People.address(People.OTHER_DISTRICT)))
                .statusCode(403);
    }

    @Test
    void aResidentMovesAwayDiesAndComesBackOnPaper() {
        String id = worker.registered(person);

        worker.put("/residents/" + id + "/status", Map.of("status", "DECEASED")).statusCode(428);
        worker.put("/residents/" + id + "/status", 0, Map.of("status", "ASLEEP"))
                .statusCode(400)
                .body("errors[0].field", equalTo("status"));
        worker.put("/residents/" + id + "/status", 0, Map.of("status", "MOVED_AWAY"))
                .statusCode(200)
                .body("status", equalTo("MOVED_AWAY"))
                .body("version", equalTo(1));
        worker.put("/residents/" + id + "/status", 1, Map.of("status", "ACTIVE"))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        worker.put("/residents/" + id + "/status", 1, Map.of("status", "DECEASED"))
                .statusCode(412);
    }
}
