package org.linli.registry.resident.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.resident.application.KeyRotation;

/** How far a rotation is; {@code done} passes {@code total} when a replica with old settings wrapped more meanwhile. */
@Schema(name = "KeyRotation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RotationView(
        UUID id,
        RepublishView.State state,
        String toKey,
        long done,
        long total,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static RotationView of(KeyRotation rotation) {
        return new RotationView(
                rotation.id(),
                rotation.finishedAt() == null ? RepublishView.State.RUNNING : RepublishView.State.FINISHED,
                rotation.toKey(),
                rotation.done(),
                rotation.total(),
                rotation.startedAt(),
                rotation.finishedAt());
    }
}
