package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kernel.CitizenId;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;

@QuarkusTest
@RealParts
class RegisterTest {

    private final Api worker = Api.worker();

    @Test
    void aRegisteredResidentIsShownMaskedWithPlaceAndVersion() {
        // Given
        Map<String, Object> person = woman();
        String number = String.valueOf(person.get("identityNumber"));

        // When
        var answer = worker.register(person);

        // Then
        answer.statusCode(201)
                .header("Location", matchesPattern("/api/resident-registry/v1/residents/[0-9a-f-]{36}"))
                .header("ETag", "\"0\"")
                .body("name", equalTo("司*"))
                .body("identityNumber", equalTo(number.substring(0, 3) + "*".repeat(11) + number.substring(14)))
                .body("sex", equalTo("FEMALE"))
                .body("birthDate", equalTo(new CitizenId(number).birthDate().toString()))
                .body("phones[0].number", matchesPattern("142\\*{4}\\d{4}"))
                .body("address.divisionCode", equalTo(People.COMMUNITY))
                .body("address.street", equalTo("***"))
                .body("address.doorNote", equalTo("***"))
                .body("located", equalTo(true))
                .body("contacts[0].name", equalTo("欧*"))
                .body("contacts[0].keyHolder", equalTo(true))
                .body("contacts[0].language", equalTo(People.CONTACT_LANGUAGE))
                .body("languages", equalTo(People.LANGUAGES))
                .body("hasHealthNote", equalTo(true))
                .body("healthNote", nullValue())
                .body("categories", equalTo(List.of("LIVING_ALONE", "ADVANCED_AGE")))
                .body("mobilityGroup", equalTo("SLOW"))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void whoHasNoIdentityNumberIsRegisteredForTheTimeBeing() {
        Map<String, Object> person = with(with(woman(), "identityNumber", null), "sex", "MALE");

        worker.register(with(person, "birthDate", "1941-03-28"))
                .statusCode(201)
                .body("identityNumber", nullValue())
                .body("sex", equalTo("MALE"))
                .body("birthDate", equalTo("1941-03-28"));
    }

    @Test
    void aPersonWithNothingOptionalIsEnough() {
        Map<String, Object> person = Map.of(
                "identityNumber",
                People.identityNumber(),
                "name",
                People.NAME,
                "address",
                Map.of("divisionCode", People.COMMUNITY, "street", People.STREET),
                "livingSituation",
                "SPOUSE");

        worker.register(person)
                .statusCode(201)
                .body("located", equalTo(false))
                .body("mobilityGroup", equalTo("ELDER"))
                .body("contacts", equalTo(List.of()))
                .body("languages", equalTo(List.of()))
                .body("hasHealthNote", equalTo(false));
    }

    static Stream<Arguments> wrongMembers() {
        return Stream.of(
                Arguments.of("name", null, "name"),
                Arguments.of("name", "王*", "name"),
                Arguments.of("identityNumber", "410199193501010021", "identityNumber"),
                Arguments.of("identityNumber", null, "sex"),
                Arguments.of("identityNumber", null, "birthDate"),
                Arguments.of("sex", "MALE", "sex"),
                Arguments.of("sex", "female", "sex"),
                Arguments.of("birthDate", "1935-02-30", "birthDate"),
                Arguments.of("birthDate", "1990-01-01", "birthDate"),
                Arguments.of("phones", List.of(Map.of("number", "120")), "phones[0].number"),
                Arguments.of("phones", List.of(Map.of("kind", "HOME")), "phones[0].number"),
                Arguments.of("address", null, "address"),
                Arguments.of("address", Map.of("divisionCode", "410105", "street", "x"), "address.divisionCode"),
                Arguments.of("address", Map.of("divisionCode", "410105999999", "street", "x"), "address.divisionCode"),
                Arguments.of("address", Map.of("divisionCode", People.COMMUNITY), "address.street"),
                Arguments.of("homePoint", Map.of("lon", 113.6, "lat", 34.7), "homePoint.coordSystem"),
                Arguments.of(
                        "homePoint",
                        Map.of("lon", 113.6, "lat", 34.7, "coordSystem", "EPSG:4326"),
                        "homePoint.coordSystem"),
                Arguments.of("homePoint", Map.of("lat", 34.7, "coordSystem", "WGS84"), "homePoint.lon"),
                Arguments.of("homePoint", Map.of("lon", 0, "lat", 0, "coordSystem", "WGS84"), "homePoint"),
                Arguments.of("livingSituation", "WITH_A_CAT", "livingSituation"),
                Arguments.of("livingSituation", null, "livingSituation"),
                Arguments.of("categories", List.of("NOBODY_KNOWS"), "categories"),
                Arguments.of("categories", List.of("独居"), "categories"),
                Arguments.of("contacts", List.of(Map.of("name", "a", "relation", "b")), "contacts[0].phone"),
                Arguments.of(
                        "contacts",
                        List.of(Map.of("relation", "b", "phone", People.CONTACT_PHONE)),
                        "contacts[0].name"),
                Arguments.of(
                        "contacts",
                        List.of(Map.of(
                                "name",
                                "a",
                                "relation",
                                "b",
                                "phone",
                                People.CONTACT_PHONE,
                                "language",
                                "言".repeat(21))),
                        "contacts[0].language"),
                Arguments.of("languages", List.of("普通话", "言".repeat(21)), "languages"),
                Arguments.of("languages", List.of("普通话", " "), "languages"),
                Arguments.of("languages", List.of("普通话", "河南话", " 普通话"), "languages"),
                Arguments.of("languages", List.of("a", "b", "c", "d", "e", "f"), "languages"),
                Arguments.of("healthNote", "病".repeat(501), "healthNote"),
                Arguments.of("healthNote", "***", "healthNote"),
                Arguments.of("mobilityGroup", "FLYING", "mobilityGroup"));
    }

    @ParameterizedTest
    @MethodSource("wrongMembers")
    void aWrongMemberIsNamed(String member, @Nullable Object value, String named) {
        worker.register(with(woman(), member, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", hasItem(named));
    }

    @Test
    void hoursThatNobodyCanComputeWithAreNamedByTheirPath() {
        Map<String, Object> contact = Map.of(
                "name",
                "a",
                "relation",
                "b",
                "phone",
                People.CONTACT_PHONE,
                "reachable",
                List.of(
                        Map.of("days", List.of("MONDAY", "周二"), "from", "8点"),
                        Map.of("days", List.of(), "from", "08:00", "to", "18:00")));

        worker.register(with(woman(), "contacts", List.of(contact)))
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "contacts[0].reachable[0].days[1]",
                                "contacts[0].reachable[0].from",
                                "contacts[0].reachable[0].to",
                                "contacts[0].reachable[1].days"));
    }

    @Test
    void languagesAndNotesAsLongAsMayBeAreTaken() {
        Map<String, Object> person = with(
                with(woman(), "languages", List.of("言".repeat(20), "b", "c", "d", "e")), "healthNote", "病".repeat(500));

        worker.register(person)
                .statusCode(201)
                .body("languages.size()", equalTo(5))
                .body("hasHealthNote", equalTo(true));
    }

    @Test
    void severalWrongMembersAreNamedTogether() {
        Map<String, Object> person = with(with(with(woman(), "name", ""), "livingSituation", "X"), "address", null);

        worker.register(person)
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("name", "livingSituation", "address"));
    }

    @Test
    void aMemberNobodyKnowsAndAnEmptyBodyAreRefused() {
        worker.register(with(woman(), "nickname", "x")).statusCode(400).body("errors[0].field", equalTo("nickname"));
        worker.request()
                .header("Idempotency-Key", "empty")
                .post(Api.ROOT + "/residents")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"));
    }

    @Test
    void aRefusalNeverRepeatsTheRejectedValue() {
        String wrongNumber = "410199193501010021";

        String answer = worker.register(with(woman(), "identityNumber", wrongNumber))
                .statusCode(400)
                .extract()
                .asString();

        assertThat(answer).doesNotContain(wrongNumber);
    }

    @Test
    void theSamePersonTwiceIsAConflictThatNamesTheFile() {
        Map<String, Object> person = woman();
        String id = worker.registered(person);

        worker.register(person)
                .statusCode(409)
                .body("code", equalTo("RESIDENT_EXISTS"))
                .body("detail", containsString(id));
    }

    @Test
    void aRegistrarElsewhereIsNotToldWhoseNumberItIs() {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(person);
        Api elsewhere = Api.ofDivision("community-worker", "410102");

        // When
        var answer = elsewhere.register(with(person, "address", People.address(People.OTHER_DISTRICT)));

        // Then
        answer.statusCode(409)
                .body("code", equalTo("RESIDENT_EXISTS"))
                .body("detail", not(containsString(id)))
                .body("detail", not(containsString(People.COMMUNITY)));
    }

    @Test
    void aRegistrarRegistersOnlyInTheOwnArea() {
        Api.ofDivision("community-worker", "410102")
                .register(People.womanOf(People.COMMUNITY))
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void onlyRegistrarsRegister() {
        Api.as("dispatcher").register(woman()).statusCode(403);
        Api.as("daughter").register(woman()).statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .body(woman())
                .post(Api.ROOT + "/residents")
                .then()
                .statusCode(401);
    }
}
