package org.linli.registry.resident.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.application.RepublishJob;

/** A row of {@code republish_job}. */
@Entity
@Table(name = "republish_job")
@SuppressWarnings("NullAway.Init")
class RepublishJobRow {

    @Id
    UUID id;

    @Column(name = "started_at")
    Instant startedAt;

    long total;

    long done;

    @Nullable
    UUID reached;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    final RepublishJob open() {
        return new RepublishJob(
                id, startedAt, total, done, reached == null ? null : new ResidentId(reached), finishedAt);
    }

    final void take(RepublishJob job) {
        ResidentId last = job.reached();
        done = job.done();
        reached = last == null ? null : last.value();
        finishedAt = job.finishedAt();
    }
}
