package org.linli.provider.catalogue.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class CatalogueItemsResourceTest {

    private static final SnapshotTopic TOPIC = new SnapshotTopic(CatalogueItemSnapshot.TYPE);
    private static final Db DATABASE = Db.of("provider_registry");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Api office = Api.civilAffairs();
    private final String code = Samples.itemCode();

    @Test
    void aPublishedItemIsOfferedToEverybodyWhoHasAnAccount() {
        office.post("/catalogue/items", Samples.item(code))
                .statusCode(201)
                .header("ETag", Api.etag(0))
                .body("editions[0].validTo", nullValue());

        for (String account : List.of("resident", "daughter", "operator", "integration")) {
            Api.as(account)
                    .get("/catalogue/items/" + code)
                    .statusCode(200)
                    .header("ETag", Api.etag(0))
                    .body("kind", equalTo("BATHING"));
            Api.as(account).get("/catalogue/items?limit=200").statusCode(200).body("items.code", hasItem(code));
        }
        JsonNode edition = TOPIC.awaitVersion(code, 0).path("editions").path(0);
        assertThat(edition.path("priceFen").asLong()).isEqualTo(26000);
        assertThat(edition.path("minCrew").asInt()).isEqualTo(2);
        assertThat(edition.path("sexRule").asText()).isEqualTo("SAME_SEX_ONE");
    }

    @Test
    void theTermsOfADayAreThoseOfItsEdition() {
        // Given
        office.post("/catalogue/items", Samples.item(code)).statusCode(201);
        String next = today.plusDays(30).toString();

        // When
        office.post("/catalogue/items", dearer(next))
                .statusCode(201)
                .header("ETag", Api.etag(1))
                .body("editions.edition", contains(1, 2))
                .body("editions[0].validTo", equalTo(today.plusDays(29).toString()));

        // Then
        assertThat(priceOn(today.plusDays(29).toString())).containsExactly(26000);
        assertThat(priceOn(next)).containsExactly(28000);
        assertThat(priceOn("2025-12-31")).isEmpty();
        JsonNode snapshot = TOPIC.awaitVersion(code, 1);
        assertThat(snapshot.path("editions")).hasSize(2);
        assertThat(snapshot.path("editions").path(0).path("validTo").asText())
                .isEqualTo(today.plusDays(29).toString());
    }

    @Test
    void editionsNeverOverlapChangeKindOrReachIntoThePast() {
        office.post("/catalogue/items", Samples.item(code)).statusCode(201);

        office.post("/catalogue/items", dearer("2026-01-01")).statusCode(409).body("code", equalTo("EDITION_OVERLAPS"));
        office.post("/catalogue/items", dearer("2025-06-01")).statusCode(409).body("code", equalTo("EDITION_OVERLAPS"));
        office.post("/catalogue/items", dearer(today.minusDays(1).toString()))
                .statusCode(422)
                .body("code", equalTo("PAST_IS_FIXED"))
                .body("errors[0].field", equalTo("validFrom"));
        office.post("/catalogue/items", Samples.with(dearer(today.toString()), "kind", "MEAL"))
                .statusCode(422)
                .body("code", equalTo("KIND_IS_FIXED"));
    }

    @Test
    void theDatabaseItselfKeepsEditions() {
        office.post("/catalogue/items", Samples.item(code)).statusCode(201);

        for (String crime : List.of(
                "update catalogue_edition set price_fen = 1 where item_code = ?",
                "delete from catalogue_edition where item_code = ?",
                "insert into catalogue_edition select item_code, 2, name, unit, standard_minutes, price_fen,"
                        + " required_qualification, min_crew, sex_rule, place, '2026-06-01', null"
                        + " from catalogue_edition where item_code = ?")) {
            assertThatThrownBy(() -> DATABASE.execute(crime, code)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void ofTwoFirstEditionsAtTheSameMomentOneIsPublished() throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> publish = () -> office.post("/catalogue/items", Samples.item(code))
                    .extract()
                    .statusCode();
            for (Future<Integer> answer : threads.invokeAll(List.of(publish, publish, publish, publish))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("code", "bath 1", "code"),
                Arguments.of("kind", "FLYING", "kind"),
                Arguments.of("name", null, "name"),
                Arguments.of("standardMinutes", 0, "standardMinutes"),
                Arguments.of("priceFen", -1, "priceFen"),
                Arguments.of("priceFen", null, "priceFen"),
                Arguments.of("requiredQualification", "PILOT", "requiredQualification"),
                Arguments.of("minCrew", 0, "minCrew"),
                Arguments.of("sexRule", "WHOEVER", "sexRule"),
                Arguments.of("place", null, "place"),
                Arguments.of("validFrom", "soon", "validFrom"),
                Arguments.of("validTo", "2025-12-31", "validTo"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void theWrongFieldIsNamed(String member, @org.jspecify.annotations.Nullable Object value, String field) {
        office.post("/catalogue/items", Samples.with(Samples.item(code), member, value))
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void itemsAreFoundByKindAndPageByPage() {
        for (String suffix : List.of("A", "B", "C")) {
            office.post("/catalogue/items", Samples.with(Samples.item(code + "-" + suffix), "kind", "OUTING"))
                    .statusCode(201);
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = Api.as("resident")
                    .get("/catalogue/items?kind=OUTING&limit=2&after=" + next)
                    .statusCode(200);
            page.body("items.kind", everyItem(equalTo("OUTING")));
            seen.addAll(page.extract().path("items.code"));
            next = page.extract().path("next");
        }

        assertThat(seen)
                .containsSubsequence(code + "-A", code + "-B", code + "-C")
                .doesNotHaveDuplicates();
        office.get("/catalogue/items?on=tomorrow").statusCode(400).body("errors[0].field", equalTo("on"));
    }

    @Test
    void onlyCivilAffairsPublishes() {
        Api.as("dispatcher").post("/catalogue/items", Samples.item(code)).statusCode(403);
        Api.as("integration").post("/catalogue/items", Samples.item(code)).statusCode(403);
        Api.as("resident").get("/catalogue/items/" + code).statusCode(404);
    }

    @Test
    void aRepeatedCreatePublishesOneEdition() {
        String key = UUID.randomUUID().toString();
        office.post("/catalogue/items", key, Samples.item(code)).statusCode(201);
        office.post("/catalogue/items", key, Samples.item(code)).statusCode(201).body("editions.size()", equalTo(1));
    }

    @Test
    void aCityAddsItsOwnKindsAndQualifications() {
        office.post("/catalogue/kinds", Map.of("code", "RESPITE", "name", "喘息服务"))
                .statusCode(201);
        office.post("/catalogue/kinds", Map.of("code", "RESPITE", "name", "喘息服务"))
                .statusCode(409)
                .body("code", equalTo("CODE_TAKEN"));
        office.post("/catalogue/qualifications", Map.of("code", "NURSE_IN_CHARGE", "name", "主管护师", "includes", "NURSE"))
                .statusCode(201);
        office.post("/catalogue/qualifications", Map.of("code", "X1", "name", "x", "includes", "Y"))
                .statusCode(400)
                .body("errors[0].field", equalTo("includes"));

        Api.as("resident").get("/catalogue/kinds").body("items.name", hasItem("喘息服务"));
        Api.as("resident").get("/catalogue/qualifications").body("items.includes", hasItem("NURSE"));
        office.post("/catalogue/items", Samples.with(Samples.item(code), "kind", "RESPITE"))
                .statusCode(201);
        Api.as("operator")
                .post("/catalogue/kinds", Map.of("code", "Z1", "name", "z"))
                .statusCode(403);
    }

    private Map<String, Object> dearer(String from) {
        return Samples.with(Samples.with(Samples.item(code), "validFrom", from), "priceFen", 28000);
    }

    private List<Integer> priceOn(String day) {
        return office.get("/catalogue/items?limit=200&on=" + day)
                .statusCode(200)
                .extract()
                .path("items.findAll { it.code == '" + code + "' }.priceFen");
    }
}
