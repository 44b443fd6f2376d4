package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.ResidentsFile.person;
import static org.linli.registry.support.ResidentsFile.results;
import static org.linli.testkit.CsvImports.count;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.ResidentsFile;
import org.linli.testkit.Db;
import org.linli.testkit.HeldTable;

/** Imports that are held up in their second piece by somebody who holds a lock, and what may happen to them there. */
@QuarkusTest
@RealParts
class InterruptedImportTest {

    private final Api worker = Api.worker();
    private final Db db = Db.of("resident_registry");

    @Test
    void aPieceWhoseTransactionDiesIsStoredOnceAfterwards() throws SQLException {
        // Given
        HeldUp held = heldUp();
        String id = held.file().sentBy(worker, false).statusCode(202).extract().path("id");
        held.table().awaitWaiting();
        worker.get("/imports/" + id)
                .body("state", equalTo("RUNNING"))
                .body("done", equalTo(20))
                .body("percent", equalTo(33));

        // When
        held.table().killWaiting();

        // Then
        assertThat(ResidentsFile.finished(worker, id))
                .containsEntry("state", "COMPLETED")
                .containsEntry("accepted", 60);
        assertThat(results(worker, id, "")).hasSize(60).doesNotHaveDuplicates();
        assertThat(storedOf(held.file())).isEqualTo(60);
    }

    @Test
    void aCancelledImportKeepsWhatItStoredAndForgetsTheRest() throws SQLException {
        // Given
        HeldUp held = heldUp();
        String id = held.file().sentBy(worker, false).statusCode(202).extract().path("id");
        held.table().awaitWaiting();

        // When
        worker.post("/imports/" + id + "/cancellation", "").statusCode(200);
        held.table().close();

        // Then
        assertThat(ResidentsFile.finished(worker, id))
                .containsEntry("state", "CANCELLED")
                .containsEntry("done", 40)
                .containsEntry("accepted", 40);
        assertThat(storedOf(held.file())).isEqualTo(40);
        assertThat(results(worker, id, "")).hasSize(40);
    }

    @Test
    void twoWorkersWithTheSamePeopleStoreEachOnce() {
        // Given
        ResidentsFile file = ResidentsFile.ofPeople(100);
        Api other = Api.as("civil-affairs");

        // When
        String mine = file.sentBy(worker, false).statusCode(202).extract().path("id");
        String theirs = file.sentBy(other, false).statusCode(202).extract().path("id");

        // Then
        Map<String, Object> first = ResidentsFile.finished(worker, mine);
        Map<String, Object> second = ResidentsFile.finished(other, theirs);
        assertThat(count(first, "accepted") + count(second, "accepted")).isEqualTo(100);
        assertThat(count(first, "duplicate") + count(second, "duplicate")).isEqualTo(100);
        assertThat(storedOf(file)).isEqualTo(100);
    }

    @Test
    void waitingPiecesAreUnreadableAndGoWhenTheyAreDone() throws SQLException {
        // Given
        HeldUp held = heldUp();
        String id = held.file().sentBy(worker, false).statusCode(202).extract().path("id");
        held.table().awaitWaiting();

        // Then
        List<Map<String, Object>> waiting = pieces(id, "content is not null");
        assertThat(waiting)
                .isNotEmpty()
                .allSatisfy(piece ->
                        assertThat(piece.toString()).doesNotContain(People.NAME).doesNotContain(People.STREET));
        held.table().close();
        ResidentsFile.finished(worker, id);
        assertThat(pieces(id, "content is not null")).isEmpty();
        assertThat(results(worker, id, "").toString()).doesNotContain(People.NAME);
    }

    /** A file of 60 rows, in pieces of 20, whose 30th person somebody else is about to register. */
    private static HeldUp heldUp() throws SQLException {
        String reference = "demo:" + UUID.randomUUID();
        ResidentsFile half = ResidentsFile.ofPeople(29);
        ResidentsFile file = half.with(person(reference, People.identityNumber()))
                .with(ResidentsFile.ofPeople(30).lines().stream().skip(1).toArray(String[]::new));
        return new HeldUp(file, HeldTable.of("resident_registry", "resident_external_ref"));
    }

    private record HeldUp(ResidentsFile file, HeldTable table) {}

    private List<Map<String, Object>> pieces(String job, String condition) {
        return db.rows("select content, results from import_piece where job_id = ?::uuid and " + condition, job);
    }

    private int storedOf(ResidentsFile file) {
        return Math.toIntExact(file.lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1)[1])
                .filter(number -> !worker.post("/residents/searches", Map.of("identityNumber", number))
                        .extract()
                        .<List<?>>path("items")
                        .isEmpty())
                .count());
    }
}
