package org.linli.registry.unmasking.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;
import org.linli.testkit.Tokens;

@QuarkusTest
@RealParts
class EmergencyCardsTest {

    private static final Db DB = Db.of("resident_registry");
    private static final Api INTAKE = new Api(() -> Tokens.ofService("linli-emergency-intake"));

    private static ValidatableResponse cards(Api who, String... residents) {
        return who.post("/emergency-cards", Map.of("residents", List.of(residents)));
    }

    private static List<String> recorded(String resident) {
        return DB
                .rows(
                        "select username, purpose, fields, result from access_log where resident_id = ? order by position",
                        UUID.fromString(resident))
                .stream()
                .map(row -> row.get("username") + " " + row.get("purpose") + " " + row.get("fields") + " "
                        + row.get("result"))
                .toList();
    }

    @Test
    void emergencyIntakeGetsWhatOperatorsMustKnowAndEachCardIsOnRecord() {
        // Given
        Map<String, Object> person = People.woman();
        String id = Api.worker().registered(person);
        // When
        ValidatableResponse answer = cards(INTAKE, id);
        // Then
        answer.statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items.residentId", contains(id))
                .body("items[0].version", equalTo(0))
                .body("items[0].name", equalTo(People.NAME))
                .body("items[0].sex", equalTo("FEMALE"))
                .body("items[0].phones", contains("+86" + People.phoneOf(person)))
                .body("items[0].address.division", equalTo(People.COMMUNITY))
                .body("items[0].address.room", equalTo(People.ROOM))
                .body("items[0].address.doorNote", equalTo(People.DOOR_NOTE))
                .body("items[0].point.lon", equalTo((float) People.LON))
                .body("items[0].livingSituation", equalTo("ALONE"))
                .body("items[0].mobilityGroup", equalTo("SLOW"))
                .body("items[0].contacts[0].name", equalTo(People.CONTACT_NAME))
                .body("items[0].contacts[0].phone", equalTo("+86" + People.CONTACT_PHONE))
                .body("items[0].contacts[0].keyHolder", equalTo(true))
                .body("items[0].contacts[0].reachable[0].days", contains("MONDAY", "SATURDAY"))
                .body("items[0].contacts[0].reachable[0].from", equalTo("18:00:00"))
                .body("items[0].contacts[0].reachable[0].to", equalTo("07:30:00"))
                .body("items[0].contacts[0].language", equalTo(People.CONTACT_LANGUAGE))
                .body("items[0].languages", equalTo(People.LANGUAGES))
                .body("items[0].health", equalTo(People.HEALTH_NOTE));
        assertThat(answer.extract().asString()).doesNotContain(String.valueOf(person.get("identityNumber")));
        assertThat(recorded(id))
                .containsExactly(
                        "service-account-linli-emergency-intake SOS name,phones,address,doorNote,contacts,healthNote SHOWN");
    }

    @Test
    void otherMachinesGetNoneAndTheirAttemptsAreOnRecord() {
        String id = Api.worker().registered(People.woman());

        cards(Api.as("integration"), id).statusCode(403).body("code", equalTo("PURPOSE_NOT_ALLOWED"));

        assertThat(recorded(id))
                .containsExactly(
                        "integration SOS name,phones,address,doorNote,contacts,healthNote PURPOSE_NOT_ALLOWED");
    }

    @Test
    void peopleGetNone() {
        cards(Api.as("supervisor"), UUID.randomUUID().toString()).statusCode(403);
    }

    @Test
    void whoDiedOrIsNotThereIsNotAmongThem() {
        // Given
        String living = Api.worker().registered(People.woman());
        String dead = Api.worker().registered(People.woman());
        Api.worker()
                .put("/residents/" + dead + "/status", 0, Map.of("status", "DECEASED"))
                .statusCode(200);
        // When
        ValidatableResponse answer = cards(INTAKE, dead, UUID.randomUUID().toString(), living);
        // Then
        answer.statusCode(200).body("items.residentId", contains(living));
        assertThat(recorded(dead)).last().asString().endsWith("NOT_FOUND");
    }

    @Test
    void manyComeAtOnceWithoutTheLimitOfUnmasking() {
        List<String> ids = IntStream.range(0, 40)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();

        cards(INTAKE, ids.toArray(String[]::new)).statusCode(200).body("items", empty());
        cards(INTAKE, ids.toArray(String[]::new)).statusCode(200);
    }

    @Test
    void nobodyAskedForIsRefused() {
        INTAKE.post("/emergency-cards", Map.of())
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors[0].field", equalTo("residents"));
    }
}
