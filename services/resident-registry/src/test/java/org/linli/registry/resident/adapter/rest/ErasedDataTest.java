package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
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
import org.linli.registry.support.Erasures;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.SnapshotTopic;
import org.linli.testkit.Db;

/** What is left of an erased resident, here and elsewhere. */
@QuarkusTest
@RealParts
class ErasedDataTest {

    private static final Db DB = Db.of("resident_registry");
    private static final SnapshotTopic RESIDENTS = new SnapshotTopic(ResidentSnapshot.TYPE);
    private static final SnapshotTopic PLACES = new SnapshotTopic(ResidentPlaceSnapshot.TYPE);

    /** Tables whose rows about a resident go. */
    private static final List<String> DELETED =
            List.of("resident_account", "resident_external_ref", "resident_token", "subject_key", "visit_access");

    /** Tables whose rows stay: nothing in them says who it was once her key is gone. */
    private static final List<String> LEDGERS =
            List.of("access_log", "assessment", "consent", "erasure", "reassessment_request");

    private final Api worker = Api.worker();

    @Test
    void nothingAboutThePersonIsLeftInTheDatabase() {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(person);
        Erasures.leave(id);

        // When
        Erasures.erase(id).statusCode(201);

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
        Erasures.consent(id, "PHOTO");
        AccessLogChain.sealed();
        Erasures.leave(id);

        // When
        Erasures.erase(id).statusCode(201);

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
        Erasures.leave(id);

        // When
        Erasures.erase(id).statusCode(201);

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
}
