package org.linli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.security.Scope;

class ImportViewTest {

    private static final Instant BEGUN = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void progressTellsPaceAndEnd() {
        ImportView view = ImportView.of(job(ImportState.RUNNING, 400, BEGUN, null), BEGUN.plusSeconds(10));

        assertThat(view.percent()).isEqualTo(40);
        assertThat(view.rowsPerSecond()).isEqualTo(40);
        assertThat(view.estimatedEnd()).isEqualTo(BEGUN.plusSeconds(25));
    }

    @Test
    void aFinishedImportHasNoEstimateAndKeepsItsPace() {
        ImportView view =
                ImportView.of(job(ImportState.COMPLETED, 1000, BEGUN, BEGUN.plusSeconds(5)), BEGUN.plusSeconds(500));

        assertThat(view.rowsPerSecond()).isEqualTo(200);
        assertThat(view.estimatedEnd()).isNull();
        assertThat(view.percent()).isEqualTo(100);
    }

    @Test
    void beforeTheFirstPieceNothingCanBeSaid() {
        ImportView view = ImportView.of(job(ImportState.WAITING, 0, null, null), BEGUN);

        assertThat(view.rowsPerSecond()).isNull();
        assertThat(view.estimatedEnd()).isNull();
    }

    private static ImportJob job(ImportState state, long done, @Nullable Instant begun, @Nullable Instant finished) {
        return new ImportJob(
                UUID.fromString("0190a5f0-0000-7000-8000-000000000001"),
                1,
                "residents",
                false,
                state,
                "subject",
                new Scope.Area("4101"),
                null,
                List.of("name"),
                1000,
                10,
                4,
                new ImportJob.Counts(done, 0, 0),
                BEGUN,
                BEGUN,
                begun,
                finished);
    }
}
