package org.linli.provider.facility.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.provider.support.Sheets.facilities;
import static org.linli.provider.support.Sheets.facility;
import static org.linli.provider.support.Sheets.ref;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;
import org.linli.testkit.CsvImports;
import org.linli.testkit.Db;
import org.linli.testkit.HeldTable;

/** Imports that are held up in their second piece, where the only reference stands, and what may happen to them there. */
@QuarkusTest
@RealParts
class InterruptedImportTest {

    private static final String OF = "facilities";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final SnapshotTopic TOPIC = new SnapshotTopic(FacilitySnapshot.TYPE);

    private final Api office = Api.civilAffairs();
    private final CsvImports imports = office.imports();
    private final Db db = Db.of("provider_registry");
    private String provider = "";
    private String file = "";

    @BeforeEach
    void aFileOfThreePieces() {
        String code = Samples.creditCode();
        provider = office.create("/providers", Samples.with(Samples.provider(), "creditCode", code));
        file = facilities(IntStream.range(0, 60)
                .mapToObj(i -> facility(code, i == 29 ? ref() : "", i + "号站"))
                .toArray(String[]::new));
    }

    @Test
    void aPieceThatDiesIsStoredOnceAfterwardsAndToldOnce() throws SQLException {
        // Given
        HeldTable held = HeldTable.of("provider_registry", "facility_external_ref");
        String id = imports.begin(OF, false, file);
        held.awaitWaiting();
        imports.get("/" + id)
                .body("state", equalTo("RUNNING"))
                .body("done", equalTo(20))
                .body("percent", equalTo(33));

        // When
        held.killWaiting();

        // Then
        assertThat(imports.finished(id)).containsEntry("state", "COMPLETED").containsEntry("accepted", 60);
        List<String> ids =
                imports.results(id, "").stream().map(CsvImports::idOf).toList();
        assertThat(office.ids("/providers/" + provider + "/facilities")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(told(ids))
                .hasSize(60)
                .allSatisfy((facility, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aCancelledImportKeepsWhatItStored() throws SQLException {
        // Given
        HeldTable held = HeldTable.of("provider_registry", "facility_external_ref");
        String id = imports.begin(OF, false, file);
        held.awaitWaiting();

        // When
        office.post("/imports/" + id + "/cancellation", "").statusCode(200);
        held.close();

        // Then
        assertThat(imports.finished(id)).containsEntry("state", "CANCELLED").containsEntry("accepted", 40);
        assertThat(office.ids("/providers/" + provider + "/facilities")).hasSize(40);
        assertThat(imports.imported(OF, false, file))
                .containsEntry("duplicate", 40)
                .containsEntry("accepted", 20);
    }

    @Test
    void waitingPiecesAreUnreadable() throws SQLException {
        // Given
        HeldTable held = HeldTable.of("provider_registry", "facility_external_ref");
        String id = imports.begin(OF, false, file);
        held.awaitWaiting();

        // Then
        String waiting = "select count(*) from import_piece where job_id = ?::uuid and content is not null";
        assertThat(db.value(waiting + " and content like 'demo:%' and content not like '%号站%'", id))
                .isEqualTo(2L);
        held.close();
        imports.finished(id);
        assertThat(db.value(waiting, id)).isEqualTo(0L);
    }

    /** How often each facility was told, once all have been. */
    private static Map<String, Long> told(List<String> ids) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> TOPIC.records().stream()
                                .map(ConsumerRecord::key)
                                .filter(ids::contains)
                                .collect(Collectors.groupingBy(key -> key, Collectors.counting())),
                        told -> told.size() == ids.size());
    }
}
