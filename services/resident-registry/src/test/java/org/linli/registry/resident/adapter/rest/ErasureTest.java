package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.registry.support.AccessLogChain;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.ResidentsFile;
import org.linli.registry.support.SnapshotTopic;
import org.linli.registry.support.Visits;
import org.linli.testkit.CsvImports;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class ErasureTest {

    private static final Db DB = Db.of("resident_registry");
    private static final SnapshotTopic RESIDENTS = new SnapshotTopic(ResidentSnapshot.TYPE);
    private static final SnapshotTopic PLACES = new SnapshotTopic(ResidentPlaceSnapshot.TYPE);
    private static final Map<String, Object> WHY =
            Map.of("reason", "CONSENT_WITHDRAWN", "legalBasis", "个人信息保护法第四十七条；民政〔2026〕118号");

    /** Tables whose rows about a resident go. */
    private static final List<String> DELETED =
            List.of("resident_account", "resident_external_ref", "resident_token", "subject_key", "visit_access");

    /** Tables whose rows stay: nothing in them says who it was once her key is gone. */
    private static final List<String> LEDGERS =
            List.of("access_log", "assessment", "consent", "erasure", "reassessment_request");

    private final Api worker = Api.worker();
    private final Api civilAffairs = Api.as("civil-affairs");

    @Test
    void whoMovedAwayIsErasedForEverybody() {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(person);
        Api own = Api.own("resident", "erased");
        worker.put("/residents/" + id + "/accounts/" + own.subject(), Map.of("relation", "SELF"))
                .statusCode(200);
        leave(id);

        // When
        ValidatableResponse erased = erase(id);

        // Then
        erased.statusCode(201)
                .header("Location", endsWith("/residents/" + id + "/erasure"))
                .body("residentId", equalTo(id))
                .body("reason", equalTo("CONSENT_WITHDRAWN"));
        worker.get("/residents/" + id).statusCode(404);
        own.get("/residents/" + id).statusCode(404);
        worker.put("/residents/" + id, 2, person).statusCode(404);
        worker.get("/residents?division=" + People.COMMUNITY + "&limit=200").body("items.id", not(hasItem(id)));
        worker.post("/residents/searches", Map.of("identityNumber", person.get("identityNumber")))
                .statusCode(200)
                .body("items.size()", equalTo(0));
        worker.post("/residents/searches", Map.of("phone", People.phoneOf(person)))
                .body("items.size()", equalTo(0));
        Api.as("responder").unmask(id, "SOS", "name").statusCode(404);
        civilAffairs.get("/residents/" + id + "/consents").statusCode(404);
        erase(id).statusCode(404);
    }

    @Test
    void nothingAboutThePersonIsLeftInTheDatabase() {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(person);
        leave(id);

        // When
        erase(id).statusCode(201);

        // Then
        Map<String, @Nullable Object> stub = DB.rows("select * from resident where id = ?", UUID.fromString(id))
                .getFirst();
        assertThat(stub)
                .containsEntry("division", "410105000000")
                .containsEntry("version", 2L)
                .satisfies(row -> assertThat(row.get("erased_at")).isNotNull());
        assertThat(stub.entrySet().stream()
                        .filter(column -> column.getValue() != null)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "division",
                        "categories",
                        "phone_indexes",
                        "created_at",
                        "changed_at",
                        "erased_at");
        for (String table : DELETED) {
            assertThat(DB.rows("select 1 from " + table + " where resident_id = ?", UUID.fromString(id)))
                    .as(table)
                    .isEmpty();
        }
        assertThat(DB.rows("select 1 from idempotency_key where answer ->> 'id' = ?", id))
                .isEmpty();
    }

    @Test
    void noTableAboutResidentsIsForgotten() {
        assertThat(
                        DB.rows(
                                "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'resident_id'"))
                .extracting(row -> row.get("table_name"))
                .as("a new table about residents is deleted by SqlErasures or is a ledger")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(DELETED.stream(), LEDGERS.stream()).toList());
    }

    @Test
    void theLedgersStayAndNobodyReadsWhatTheyHideAnyMore() {
        // Given
        String id = worker.registered(woman());
        Api.ofDivision("operator", "410105001")
                .post(
                        "/residents/" + id + "/unmaskings",
                        Map.of("purpose", "CORRECTION", "fields", new String[] {"name"}, "note", "电话核对"))
                .statusCode(200);
        consent(id, "PHOTO");
        AccessLogChain.sealed();
        leave(id);

        // When
        erase(id).statusCode(201);

        // Then
        assertThat(DB.rows("select note_sealed from access_log where resident_id = ?", UUID.fromString(id)))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.get("note_sealed")).asString().startsWith("own:"));
        assertThat(DB.rows("select 1 from consent where resident_id = ?", UUID.fromString(id)))
                .hasSize(1);
        AccessLogChain.assertIntact();
    }

    @Test
    void theOtherServicesHearThatSheIsGone() {
        // Given
        String id = worker.registered(woman());
        leave(id);

        // When
        erase(id).statusCode(201);

        // Then
        assertThat(RESIDENTS.awaitVersion(id, 2).value()).isNull();
        assertThat(PLACES.awaitVersion(id, 2).value()).isNull();
        int before = RESIDENTS.of(id).size();
        String run = Api.as("integration")
                .request()
                .post(Api.ROOT + "/republish")
                .then()
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Api.as("integration")
                        .get("/republish/" + run)
                        .extract()
                        .path("state")
                        .equals("FINISHED"));
        assertThat(RESIDENTS.of(id))
                .as("an erased resident is not published again")
                .hasSize(before);
    }

    @Test
    void whoIsServedIsErasedOnlyAfterWithdrawingTheConsent() {
        // Given
        String id = worker.registered(woman());
        erase(id).statusCode(409).body("code", equalTo("RESIDENT_STILL_SERVED"));
        consent(id, "DATA_PROCESSING");
        erase(id).statusCode(409);

        // When
        worker.delete("/residents/" + id + "/consents/DATA_PROCESSING").statusCode(204);

        // Then
        erase(id).statusCode(201);
    }

    @Test
    void nobodyIsErasedWhileACrewIsToCome() {
        // Given
        String id = worker.registered(woman());
        leave(id);
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        UUID order = Visits.planned(id, UUID.randomUUID(), UUID.randomUUID(), tomorrow, tomorrow.plusSeconds(3600));
        erase(id).statusCode(409).body("code", equalTo("RESIDENT_STILL_SERVED"));

        // When
        Visits.ended(order, 2, id);

        // Then
        erase(id).statusCode(201);
    }

    @Test
    void theSameNumberMayBeRegisteredAgainAndTheSameFileImportedAgain() {
        // Given
        String reference = "demo:" + UUID.randomUUID();
        String number = People.identityNumber();
        ResidentsFile file = ResidentsFile.of(ResidentsFile.person(reference, number));
        Map<String, Object> first = file.imported(worker, false);
        String id = String.valueOf(worker.post("/residents/searches", Map.of("identityNumber", number))
                .extract()
                .<Object>path("items[0].id"));
        leave(id);
        erase(id).statusCode(201);

        // When
        Map<String, Object> second = file.imported(worker, false);

        // Then
        assertThat(CsvImports.count(first, "accepted")).isEqualTo(1);
        assertThat(CsvImports.count(second, "accepted")).isEqualTo(1);
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstTimeAndTheRecordStays() {
        // Given
        String id = worker.registered(woman());
        leave(id);
        String key = UUID.randomUUID().toString();
        String at = civilAffairs
                .post("/residents/" + id + "/erasure", key, WHY)
                .statusCode(201)
                .extract()
                .path("erasedAt");

        // When
        ValidatableResponse again = civilAffairs.post("/residents/" + id + "/erasure", key, WHY);

        // Then
        again.statusCode(201).body("erasedAt", equalTo(at));
        civilAffairs
                .get("/residents/" + id + "/erasure")
                .statusCode(200)
                .body("legalBasis", equalTo(WHY.get("legalBasis")))
                .body("erasedBy", equalTo(civilAffairs.subject()));
        Api.ofDivision("civil-affairs", "410102")
                .get("/residents/" + id + "/erasure")
                .statusCode(404);
        assertThatThrownBy(() -> DB.execute("delete from erasure")).hasMessageContaining("append-only");
    }

    @Test
    void onlyCivilAffairsEraseAndSayWhy() {
        String id = worker.registered(woman());

        for (String role : new String[] {"operator", "community-worker", "supervisor", "integration"}) {
            Api.as(role)
                    .post("/residents/" + id + "/erasure", UUID.randomUUID().toString(), WHY)
                    .statusCode(403);
        }
        civilAffairs
                .post("/residents/" + id + "/erasure", UUID.randomUUID().toString(), Map.of("reason", "BORED"))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("reason", "legalBasis"));
        civilAffairs.post("/residents/" + id + "/erasure", WHY).statusCode(428);
        Api.ofDivision("civil-affairs", "410102")
                .post("/residents/" + id + "/erasure", UUID.randomUUID().toString(), WHY)
                .statusCode(404);
    }

    private ValidatableResponse erase(String id) {
        return civilAffairs.post(
                "/residents/" + id + "/erasure", UUID.randomUUID().toString(), WHY);
    }

    private void leave(String id) {
        long seen = DB.value("select version from resident where id = ?", UUID.fromString(id)) instanceof Long version
                ? version
                : -1;
        worker.put("/residents/" + id + "/status", seen, Map.of("status", "MOVED_AWAY"))
                .statusCode(200);
    }

    private void consent(String id, String purpose) {
        worker.post(
                        "/residents/" + id + "/consents",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "purpose",
                                purpose,
                                "textVersion",
                                "2026-1",
                                "channel",
                                "PAPER",
                                "signer",
                                Map.of("kind", "SELF", "name", People.NAME)))
                .statusCode(201);
    }
}
