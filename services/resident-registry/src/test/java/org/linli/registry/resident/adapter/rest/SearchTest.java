package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.People.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.registry.support.Api;
import org.linli.registry.support.Forms;
import org.linli.registry.support.Found;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.ResidentsFile;
import org.linli.testkit.Db;

/** Every test has a community of its own, in which nobody else is registered. */
@QuarkusTest
@RealParts
class SearchTest {

    private final Api worker = Api.worker();

    @ParameterizedTest
    @CsvSource({
        "单玉兰, 单",
        "单玉兰, 单玉兰",
        "单玉兰, shan",
        "单玉兰, dany",
        "单玉兰, syl",
        "吕凤英, lvfeng",
        "吕凤英, LÜ",
        "欧阳建国, ouyangji",
        "买买提·吐尔逊, 买买提吐尔逊",
        "买买提·吐尔逊, maimaiti"
    })
    void peopleAreFoundByTheBeginningOfTheirName(String name, String asked) {
        Found found = new Found(worker, "410106001001");
        String id = found.person("name", name);

        assertThat(found.by(Map.of("name", asked))).contains(id);
        assertThat(found.by(Map.of("name", "诸葛"))).isEmpty();
    }

    @Test
    void everyMemberNarrowsTheSearch() {
        // Given
        Found found = new Found(worker, "410106001002");
        String alone = found.person("livingSituation", "ALONE");
        String spouse = found.person("livingSituation", "SPOUSE");
        String both = found.person("categories", List.of("LIVING_ALONE", "THREE_WITHOUT"));
        String poor = found.person("categories", List.of("THREE_WITHOUT"));
        worker.put("/residents/" + poor + "/status", 0, Map.of("status", "MOVED_AWAY"))
                .statusCode(200);

        // Then
        assertThat(found.by(Map.of())).containsExactlyInAnyOrder(alone, spouse, both, poor);
        assertThat(found.by(Map.of("livingSituation", "SPOUSE"))).containsExactly(spouse);
        assertThat(found.by(Map.of("categories", List.of("THREE_WITHOUT")))).containsExactlyInAnyOrder(both, poor);
        assertThat(found.by(Map.of("categories", List.of("LIVING_ALONE", "THREE_WITHOUT"))))
                .containsExactly(both);
        assertThat(found.by(Map.of("categories", List.of("SEVERE_DISABILITY")))).isEmpty();
        assertThat(found.by(Map.of("status", "MOVED_AWAY"))).containsExactly(poor);
        assertThat(found.by(Map.of("status", "ACTIVE"))).containsExactlyInAnyOrder(alone, spouse, both);
        assertThat(found.by(Map.of("status", "ACTIVE", "categories", List.of("THREE_WITHOUT"))))
                .containsExactly(both);
        assertThat(found.by(Map.of("status", "MOVED_AWAY", "livingSituation", "SPOUSE", "name", "司马")))
                .isEmpty();
    }

    @Test
    void theLevelOfTheLastAssessmentCounts() {
        // Given
        Found found = new Found(worker, "410106001003");
        String intact = found.assessed(90);
        String severe = found.assessed(40);
        String total = found.assessed(10);
        String unknown = found.person("name", People.NAME);

        // Then
        assertThat(found.by(Map.of("levels", List.of(4)))).containsExactly(total);
        assertThat(found.by(Map.of("levels", List.of(3, 4)))).containsExactlyInAnyOrder(severe, total);
        assertThat(found.by(Map.of("levels", List.of(0, 4), "name", "simayu")))
                .containsExactlyInAnyOrder(intact, total);
        assertThat(found.by(Map.of("levels", List.of(1, 2)))).isEmpty();
        assertThat(found.by(Map.of("name", "smyl"))).hasSize(4).contains(unknown);
        Api.as("assessor")
                .post("/residents/" + intact + "/assessments", "again-" + intact, Forms.routine(10, "2026-05-04"))
                .statusCode(201);
        assertThat(found.by(Map.of("levels", List.of(0)))).isEmpty();
        assertThat(found.by(Map.of("levels", List.of(4)))).containsExactlyInAnyOrder(intact, total);
    }

    @Test
    void numbersAreCombinedWithEverythingElse() {
        // Given
        Map<String, Object> person = People.womanOf("410106001004");
        String id = worker.registered(person);
        Map<String, Object> phone = Map.of("phone", People.phoneOf(person));
        Found found = new Found(worker, "410106001004");

        // Then
        assertThat(found.by(phone)).containsExactly(id);
        assertThat(found.by(with(phone, "identityNumber", person.get("identityNumber"))))
                .containsExactly(id);
        assertThat(found.by(with(phone, "name", "sima"))).containsExactly(id);
        assertThat(found.by(with(phone, "name", "wang"))).isEmpty();
        assertThat(found.by(with(phone, "categories", List.of("THREE_WITHOUT"))))
                .isEmpty();
        assertThat(found.by(with(phone, "identityNumber", People.identityNumber())))
                .isEmpty();
        assertThat(new Found(worker, "410102").by(phone)).isEmpty();
    }

    @Test
    void whoIsRenamedIsFoundUnderTheNewNameOnly() {
        // Given
        Found found = new Found(worker, "410106001005");
        Map<String, Object> person = with(People.womanOf("410106001005"), "name", "王秀英");
        String id = worker.registered(person);

        // When
        worker.put("/residents/" + id, 0, with(with(person, "name", "曾秀英"), "categories", List.of("LEFT_BEHIND")))
                .statusCode(200);

        // Then
        assertThat(found.by(Map.of("name", "曾"))).containsExactly(id);
        assertThat(found.by(Map.of("name", "zengx"))).containsExactly(id);
        assertThat(found.by(Map.of("name", "王"))).isEmpty();
        assertThat(found.by(Map.of("name", "wang"))).isEmpty();
        assertThat(found.by(Map.of("name", "wxy"))).isEmpty();
        assertThat(found.by(Map.of("categories", List.of("LEFT_BEHIND")))).containsExactly(id);
        assertThat(found.by(Map.of("categories", List.of("LIVING_ALONE")))).isEmpty();
    }

    @Test
    void whoMovesIsFoundInTheNewDivisionOnly() {
        // Given
        Map<String, Object> person = with(People.womanOf("410106001006"), "name", "王秀英");
        String id = worker.registered(person);

        // When
        worker.put("/residents/" + id, 0, with(person, "address", People.address("410106001007")))
                .statusCode(200);

        // Then
        assertThat(new Found(worker, "410106001007").by(Map.of("name", "wangxiu")))
                .containsExactly(id);
        assertThat(new Found(worker, "410106001006").by(Map.of("name", "wangxiu")))
                .isEmpty();
        assertThat(tokensOf(id)).isEqualTo(11);
    }

    @Test
    void aRefusedChangeLeavesTheTokens() {
        // Given
        Found found = new Found(worker, "410106001008");
        String taken = People.identityNumber();
        worker.registered(with(People.woman(), "identityNumber", taken));
        Map<String, Object> person = with(People.womanOf("410106001008"), "name", "王秀英");
        String id = worker.registered(person);

        // When
        worker.put("/residents/" + id, 0, with(with(person, "name", "曾秀英"), "identityNumber", taken))
                .statusCode(409);

        // Then
        assertThat(found.by(Map.of("name", "wangx"))).containsExactly(id);
        assertThat(found.by(Map.of("name", "zengx"))).isEmpty();
    }

    @Test
    void whoIsImportedIsFoundLikeEverybody() {
        // Given
        String number = People.identityNumber();
        Found found = new Found(worker, "410106001009");

        // When
        ResidentsFile.of(ResidentsFile.personOf("410106001009", "", number)).imported(worker, false);

        // Then
        assertThat(found.by(Map.of("name", "司马"))).hasSize(1);
        assertThat(found.by(Map.of("name", "simayul", "categories", List.of("ADVANCED_AGE"))))
                .isEqualTo(found.by(Map.of("identityNumber", number)))
                .hasSize(1);
    }

    @Test
    void nobodyOutsideTheScopeIsFound() {
        // Given
        Found found = new Found(worker, "410106001010");
        String id = found.person("name", "尉迟恭");
        Map<String, Object> search = Map.of("name", "yuchi", "division", "4101");
        Map<String, Object> named = Map.of("name", "尉迟", "categories", List.of("LIVING_ALONE"));

        // Then
        assertThat(Found.all(Api.ofDivision("operator", "410106"), search)).containsExactly(id);
        assertThat(Found.all(Api.ofDivision("operator", "410106001010"), named)).containsExactly(id);
        assertThat(Found.all(Api.ofDivision("operator", "410106001"), Map.of("name", "尉迟")))
                .containsExactly(id);
        assertThat(Found.all(Api.ofDivision("operator", "410102"), search)).isEmpty();
        assertThat(Found.all(Api.ofDivision("operator", "410106001011"), search))
                .isEmpty();
        assertThat(Found.all(Api.ofDivision("operator", "410102"), with(search, "division", "410106")))
                .isEmpty();
        Api.own("family", "searching").post("/residents/searches", search).statusCode(403);
        Api.own("caregiver", "searching").post("/residents/searches", search).statusCode(403);
    }

    @Test
    void aSearchWithoutAnythingOrWithSomethingWrongIsNamed() {
        search(Map.of()).statusCode(400).body("errors[0].field", equalTo("name"));
        search(Map.of("limit", 10)).statusCode(400);
        search(Map.of("name", "···")).statusCode(400).body("errors[0].field", equalTo("name"));
        search(Map.of("name", "王*")).statusCode(400).body("errors[0].field", equalTo("name"));
        search(Map.of(
                        "levels", List.of(5),
                        "status", "ASLEEP",
                        "livingSituation", "CAT",
                        "categories", List.of("独居"),
                        "division", "41x",
                        "phone", "110",
                        "after", "nowhere"))
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "levels", "status", "livingSituation", "categories", "division", "phone", "after"));
    }

    @Test
    void noTokenIsLeftWhenTheRowsOfAResidentAreDeleted() {
        Db db = Db.of("resident_registry");
        Found found = new Found(worker, "410106001011");
        String id = found.person("name", "单玉兰");

        db.execute("delete from resident_token where resident_id = cast(? as uuid)", id);

        assertThat(found.by(Map.of("name", "单"))).isEmpty();
        assertThat(found.by(Map.of("categories", List.of("LIVING_ALONE")))).isEmpty();
        assertThat(found.by(Map.of())).containsExactly(id);
    }

    private ValidatableResponse search(Map<String, Object> body) {
        return worker.post("/residents/searches", body);
    }

    private static long tokensOf(String id) {
        return Db.of("resident_registry").count("resident_token where resident_id = '" + id + "'");
    }
}
