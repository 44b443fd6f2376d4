package org.linli.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as callers see it.
 *
 * @param id the import
 * @param version grows with every step
 * @param of kind of things
 * @param dryRun whether it only checks
 * @param state how far it is
 * @param rows rows in the file
 * @param done rows processed
 * @param accepted rows stored, in a dry run fit to be stored
 * @param rejected rows not stored, the results say why
 * @param duplicate rows stored already
 * @param percent of the rows processed
 * @param rowsPerSecond since it was begun, null before
 * @param createdAt when it was sent
 * @param finishedAt when it came to its end, null before
 * @param estimatedEnd when it will end at this pace, null when that cannot be said
 */
@Schema(name = "Import")
public record ImportView(
        UUID id,
        long version,
        String of,
        boolean dryRun,
        ImportState state,
        long rows,
        long done,
        long accepted,
        long rejected,
        long duplicate,
        int percent,
        @Nullable Long rowsPerSecond,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant estimatedEnd) {

    private static final double MILLIS = 1000.0;
    private static final int ALL = 100;

    static ImportView of(ImportJob job, Instant now) {
        long done = job.counts().sum();
        double pace = pace(job, done, now);
        boolean moving = job.state() == ImportState.RUNNING && pace > 0;
        return new ImportView(
                job.id(),
                job.version(),
                job.kind(),
                job.dryRun(),
                job.state(),
                job.total(),
                done,
                job.counts().accepted(),
                job.counts().rejected(),
                job.counts().duplicate(),
                job.total() == 0 ? ALL : Math.toIntExact(ALL * done / job.total()),
                job.startedAt() == null ? null : Math.round(pace),
                job.createdAt(),
                job.finishedAt(),
                moving ? now.plusMillis(Math.round(MILLIS * (job.total() - done) / pace)) : null);
    }

    /** Rows a second, from the moment the file was there; 0 before the first. */
    private static double pace(ImportJob job, long done, Instant now) {
        if (job.startedAt() == null) {
            return 0;
        }
        Instant end = job.finishedAt() == null ? now : job.finishedAt();
        long millis = Math.max(1, Duration.between(job.startedAt(), end).toMillis());
        return MILLIS * done / millis;
    }
}
