package org.linli.registry.resident.adapter.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.resident.application.RepublishJob;

/** How far a republishing is. */
@Schema(name = "Republishing")
record RepublishView(
        UUID id,
        State state,
        long done,
        long total,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Whether it still runs. */
    enum State {
        RUNNING,
        FINISHED
    }

    static RepublishView of(RepublishJob job) {
        return new RepublishView(
                job.id(),
                job.finishedAt() == null ? State.RUNNING : State.FINISHED,
                job.done(),
                job.total(),
                job.startedAt(),
                job.finishedAt());
    }
}
