package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.Visits;

@QuarkusTest
@RealParts
class ScopeTest {

    private final Api worker = Api.worker();

    @ParameterizedTest
    @CsvSource({
        "4101, 200", "410105, 200", "410105001, 200", "410105001003, 200",
        "1301, 404", "410102, 404", "410105002, 404", "410105001006, 404"
    })
    void anAreaRoleSeesWhatLiesInItsDivision(String division, int status) {
        String id = worker.registered(woman());

        Api.ofDivision("supervisor", division).get("/residents/" + id).statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dispatcher",
                "operator",
                "supervisor",
                "assessor",
                "community-worker",
                "responder",
                "civil-affairs"
            })
    void everyAreaRoleSeesTheOwnDivisionAndNoOther(String role) {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(person);
        Api foreign = Api.ofDivision(role, "410102");
        Map<String, Object> search = Map.of("identityNumber", String.valueOf(person.get("identityNumber")));

        // Then
        Api.as(role).get("/residents/" + id).statusCode(200);
        foreign.get("/residents/" + id).statusCode(404).body("code", equalTo("NOT_FOUND"));
        foreign.get("/residents?division=410105").statusCode(200).body("items.size()", equalTo(0));
        foreign.post("/residents/searches", search).statusCode(200).body("items.size()", equalTo(0));
        Api.as(role).post("/residents/searches", search).statusCode(200).body("items[0].id", equalTo(id));
    }

    @Test
    void aRegistrarElsewhereChangesNothing() {
        String id = worker.registered(woman());
        Api foreign = Api.ofDivision("community-worker", "410102");

        foreign.put("/residents/" + id, 0, People.womanOf(People.OTHER_DISTRICT))
                .statusCode(404);
        foreign.put("/residents/" + id + "/status", 0, Map.of("status", "DECEASED"))
                .statusCode(404);
        foreign.put("/residents/" + id + "/accounts/x", Map.of("relation", "SELF"))
                .statusCode(404);
        foreign.delete("/residents/" + id + "/accounts/x").statusCode(404);
        foreign.put("/residents/" + id + "/relatives/x", ConsentTest.consent("FULL"))
                .statusCode(404);
        foreign.delete("/residents/" + id + "/relatives/x").statusCode(404);
        worker.get("/residents/" + id).statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void aProviderAndItsCrewSeeWhomTheyVisitUntilTheVisitEnds() {
        // Given
        String id = worker.registered(woman());
        UUID provider = UUID.randomUUID();
        UUID caregiver = UUID.randomUUID();
        List<Api> theirs = List.of(Api.providerAdmin(provider), Api.caregiver(caregiver));
        List<Api> others = List.of(Api.providerAdmin(UUID.randomUUID()), Api.caregiver(UUID.randomUUID()));
        theirs.forEach(api -> api.get("/residents/" + id).statusCode(404));

        // When
        Instant start = Instant.now().plus(Duration.ofHours(20));
        UUID order = Visits.planned(id, provider, caregiver, start, start.plus(Duration.ofHours(1)));

        // Then
        theirs.forEach(api -> {
            String text = api.get("/residents/" + id).statusCode(200).extract().asString();
            assertThat(text).doesNotContain("accounts", "relatives", People.NAME, People.STREET);
            api.get("/residents").body("items.id", equalTo(List.of(id)));
        });
        others.forEach(api -> api.get("/residents/" + id).statusCode(404));
        Visits.ended(order, 2, id);
        theirs.forEach(api -> api.get("/residents/" + id).statusCode(404));
    }

    @Test
    void aResidentSeesTheOwnFileOnceItIsLinked() {
        // Given
        String id = worker.registered(woman());
        String other = worker.registered(woman());
        Api resident = Api.own("resident", "sees-own");
        resident.get("/residents/" + id).statusCode(404);

        // When
        worker.put("/residents/" + id + "/accounts/" + resident.subject(), Map.of("relation", "SELF"))
                .statusCode(200)
                .body("accounts[0].relation", equalTo("SELF"));

        // Then
        resident.get("/residents/" + id).statusCode(200).body("name", equalTo("司*"));
        resident.get("/residents").body("items.id", equalTo(List.of(id)));
        resident.get("/residents/" + other).statusCode(404);
    }

    @Test
    void anAccountOfFamilySeesNothingWithoutConsent() {
        String id = worker.registered(woman());
        Api daughter = Api.own("family", "without-consent");

        worker.put("/residents/" + id + "/accounts/" + daughter.subject(), Map.of("relation", "FAMILY"))
                .statusCode(200);

        daughter.get("/residents/" + id).statusCode(404);
    }

    @Test
    void machinesAndTheUnlinkedSeeNobody() {
        worker.registered(woman());

        Api.as("integration").get("/residents").statusCode(403);
        Api.own("resident", "unlinked").get("/residents").statusCode(200).body("items.size()", equalTo(0));
        Api.own("supervisor", "no-division").get("/residents").statusCode(403);
        Api.own("caregiver", "no-caregiver-id").get("/residents").statusCode(403);
    }
}
