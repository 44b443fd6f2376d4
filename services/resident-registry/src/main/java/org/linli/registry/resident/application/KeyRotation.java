package org.linli.registry.resident.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run that wraps residents' keys with another vault key.
 *
 * @param id the run
 * @param toKey id of the vault key
 * @param startedAt when it began
 * @param total keys that another vault key wrapped at that moment
 * @param done keys wrapped anew so far
 * @param finishedAt when it ended, null while it runs
 */
public record KeyRotation(
        UUID id,
        String toKey,
        Instant startedAt,
        long total,
        long done,
        @Nullable Instant finishedAt) {

    KeyRotation advanced(long by) {
        return new KeyRotation(id, toKey, startedAt, total, done + by, null);
    }

    KeyRotation finished(Instant at) {
        return new KeyRotation(id, toKey, startedAt, total, done, at);
    }
}
