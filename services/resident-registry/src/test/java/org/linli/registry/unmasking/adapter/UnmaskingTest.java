package org.linli.registry.unmasking.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class UnmaskingTest {

    private static final Db DB = Db.of("resident_registry");
    private final Map<String, Object> person = woman();
    private String id = "";

    @BeforeEach
    void someoneIsOnFile() {
        id = Api.worker().registered(person);
    }

    @Test
    void whatIsAskedForIsShownAndNothingElse() {
        Api.as("operator")
                .unmask(id, "ORDER", "name", "phones", "address")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("residentId", equalTo(id))
                .body("name", equalTo(People.NAME))
                .body("phones[0].number", equalTo("+86" + People.phoneOf(person)))
                .body("address.street", equalTo(People.STREET))
                .body("address.room", equalTo(People.ROOM))
                .body("doorNote", nullValue())
                .body("contacts", nullValue())
                .body("healthNote", nullValue())
                .body("identityNumber", nullValue());
    }

    @Test
    void inAnEmergencyEverythingIsThere() {
        Api.as("responder")
                .unmask(id, "SOS", "name", "identityNumber", "phones", "address", "doorNote", "contacts", "healthNote")
                .statusCode(200)
                .body("identityNumber", equalTo(person.get("identityNumber")))
                .body("doorNote", equalTo(People.DOOR_NOTE))
                .body("contacts[0].name", equalTo(People.CONTACT_NAME))
                .body("contacts[0].phone", equalTo("+86" + People.CONTACT_PHONE))
                .body("contacts[0].language", equalTo(People.CONTACT_LANGUAGE))
                .body("healthNote", equalTo(People.HEALTH_NOTE));
    }

    @Test
    void everyRequestIsRecordedRefusalsToo() {
        // When
        Api.as("operator").unmask(id, "SOS", "name", "doorNote").statusCode(200);
        Api.as("dispatcher").unmask(id, "SOS", "name").statusCode(403).body("code", equalTo("PURPOSE_NOT_ALLOWED"));
        Api.as("dispatcher").unmask(id, "ORDER", "identityNumber").statusCode(403);
        Api.ofDivision("operator", "410102").unmask(id, "SOS", "name").statusCode(404);

        // Then
        assertThat(DB.rows("select * from access_log where resident_id = ? order by position", UUID.fromString(id)))
                .extracting(row ->
                        row.get("roles") + " " + row.get("purpose") + " " + row.get("fields") + " " + row.get("result"))
                .containsExactly(
                        "operator SOS name,doorNote SHOWN",
                        "dispatcher SOS name PURPOSE_NOT_ALLOWED",
                        "dispatcher ORDER identityNumber PURPOSE_NOT_ALLOWED",
                        "operator SOS name NOT_FOUND");
    }

    @Test
    void whoTakesAnOrderOrAComplaintNeedsNoHealthNote() {
        Api.as("dispatcher").unmask(id, "ORDER", "healthNote").statusCode(403);
        Api.as("supervisor")
                .unmask(id, "COMPLAINT", "name", "healthNote")
                .statusCode(403)
                .body("code", equalTo("PURPOSE_NOT_ALLOWED"));
        Api.as("assessor").unmask(id, "ASSESSMENT", "healthNote").statusCode(200);
    }

    @Test
    void supervisorsReadWhoLookedNewestFirst() {
        // Given
        Api.as("operator").unmask(id, "SOS", "name").statusCode(200);
        Api.as("operator")
                .post(
                        "/residents/" + id + "/unmaskings",
                        Map.of("purpose", "CORRECTION", "fields", List.of("contacts"), "note", "电话核对"))
                .statusCode(200);

        // When
        var first = Api.as("supervisor").get("/residents/" + id + "/unmaskings?limit=1");

        // Then
        first.statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].username", equalTo("operator"))
                .body("items[0].roles", equalTo(List.of("operator")))
                .body("items[0].purpose", equalTo("CORRECTION"))
                .body("items[0].fields", equalTo(List.of("contacts")))
                .body("items[0].result", equalTo("SHOWN"))
                .body("items[0].note", equalTo("电话核对"))
                .body("items[0].ip", notNullValue())
                .body("items[0].at", notNullValue());
        String next = first.extract().path("next");
        Api.as("civil-affairs")
                .get("/residents/" + id + "/unmaskings?after=" + next)
                .statusCode(200)
                .body("items.purpose", equalTo(List.of("SOS")))
                .body("next", nullValue());
    }

    @Test
    void othersDoNotReadTheLogAndNobodyElsewhere() {
        Api.as("operator").get("/residents/" + id + "/unmaskings").statusCode(403);
        Api.ofDivision("supervisor", "410102")
                .get("/residents/" + id + "/unmaskings")
                .statusCode(404);
    }

    @Test
    void theLogCannotBeRewritten() {
        Api.as("operator").unmask(id, "SOS", "name").statusCode(200);

        assertThatThrownBy(() -> DB.execute("update access_log set username = 'somebody'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> DB.execute("delete from access_log")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> DB.execute("truncate access_log")).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "operator, SOS, 200",
        "operator, ORDER, 200",
        "operator, ASSESSMENT, 403",
        "operator, VISIT, 403",
        "supervisor, COMPLAINT, 200",
        "supervisor, CORRECTION, 403",
        "dispatcher, ORDER, 200",
        "dispatcher, SOS, 403",
        "assessor, ASSESSMENT, 200",
        "assessor, ORDER, 403",
        "community-worker, CORRECTION, 200",
        "community-worker, SOS, 403",
        "civil-affairs, CORRECTION, 200",
        "civil-affairs, SOS, 403",
        "responder, SOS, 200",
        "responder, ORDER, 403"
    })
    void aRoleLooksForItsOwnPurposesOnly(String role, String purpose, int status) {
        Api.as(role).unmask(id, purpose, "phones").statusCode(status);
    }

    @Test
    void aResidentReadsTheOwnDataInClear() {
        // Given
        Api resident = Api.own("resident", "reads-own");
        Api.worker()
                .put("/residents/" + id + "/accounts/" + resident.subject(), Map.of("relation", "SELF"))
                .statusCode(200);

        // Then
        resident.unmask(id, "CORRECTION", "name", "identityNumber")
                .statusCode(200)
                .body("name", equalTo(People.NAME));
        resident.unmask(Api.worker().registered(woman()), "CORRECTION", "name").statusCode(404);
    }

    @Test
    void familyProvidersAndMachinesSeeNothingInClear() {
        Api.own("family", "unmasking").unmask(id, "SOS", "name").statusCode(403);
        Api.providerAdmin(UUID.randomUUID()).unmask(id, "ORDER", "address").statusCode(403);
        Api.as("integration").unmask(id, "SOS", "name").statusCode(403);

        assertThat(DB.rows("select * from access_log where resident_id = ? order by position", UUID.fromString(id)))
                .extracting(row -> row.get("roles") + " " + row.get("result"))
                .containsExactly("family PURPOSE_NOT_ALLOWED", "provider-admin PURPOSE_NOT_ALLOWED");
    }

    @Test
    void theThirtyFirstRequestWithinAMinuteIsRefused() {
        // Given
        Api eager = Api.ofDivision("operator", "410105001003");
        IntStream.range(0, 30).forEach(i -> eager.unmask(id, "SOS", "name").statusCode(200));

        // When
        var answer = eager.unmask(id, "SOS", "name");

        // Then
        answer.statusCode(429).header("Retry-After", equalTo("60")).body("code", equalTo("TOO_MANY_REQUESTS"));
        Api.as("supervisor")
                .get("/residents/" + id + "/unmaskings?limit=200")
                .body("items.size()", equalTo(31))
                .body("items.result", hasItem("TOO_MANY_REQUESTS"));
    }

    @Test
    void whatIsWrongIsNamed() {
        Api.as("operator")
                .post("/residents/" + id + "/unmaskings", Map.of("purpose", "CURIOSITY"))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("purpose", "fields"));
        Api.as("operator").unmask(id, "SOS", "shoeSize").statusCode(400).body("errors[0].field", equalTo("fields"));
        Api.as("operator").unmask("nobody", "SOS", "name").statusCode(404);
    }
}
