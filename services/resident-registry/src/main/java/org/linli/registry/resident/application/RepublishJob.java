package org.linli.registry.resident.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;

/**
 * One run over all residents.
 *
 * @param id the run
 * @param startedAt when it began
 * @param total residents at that moment
 * @param done residents published again so far
 * @param reached the last of them, null before the first
 * @param finishedAt when it ended, null while it runs
 */
public record RepublishJob(
        UUID id,
        Instant startedAt,
        long total,
        long done,
        @Nullable ResidentId reached,
        @Nullable Instant finishedAt) {

    RepublishJob advanced(long by, ResidentId to) {
        return new RepublishJob(id, startedAt, total, done + by, to, null);
    }

    RepublishJob finished(Instant at) {
        return new RepublishJob(id, startedAt, total, done, reached, at);
    }
}
