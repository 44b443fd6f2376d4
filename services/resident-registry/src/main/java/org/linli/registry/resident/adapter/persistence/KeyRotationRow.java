package org.linli.registry.resident.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.resident.application.KeyRotation;

/** A row of {@code key_rotation}. */
@Entity
@Table(name = "key_rotation")
@SuppressWarnings("NullAway.Init")
class KeyRotationRow {

    @Id
    UUID id;

    @Column(name = "to_key")
    String toKey;

    @Column(name = "started_at")
    Instant startedAt;

    long total;

    long done;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    final KeyRotation open() {
        return new KeyRotation(id, toKey, startedAt, total, done, finishedAt);
    }

    final void take(KeyRotation rotation) {
        done = rotation.done();
        finishedAt = rotation.finishedAt();
    }
}
