package org.linli.emergency.incident.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.incident.application.FollowUp;

/** A call back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpView(
        UUID id,
        long version,
        UUID incidentId,
        @Nullable UUID residentId,
        String division,
        Instant dueAt,
        @Nullable String result,
        @Nullable String by,
        @Nullable Instant doneAt,
        @Nullable String note) {

    static FollowUpView of(FollowUp task) {
        Optional<FollowUp.Done> done = task.done();
        return new FollowUpView(
                task.id(),
                task.version(),
                task.incident().value(),
                task.residentId().orElse(null),
                task.division(),
                task.dueAt(),
                done.map(FollowUp.Done::result).orElse(null),
                done.map(FollowUp.Done::by).orElse(null),
                done.map(FollowUp.Done::at).orElse(null),
                done.flatMap(FollowUp.Done::note).orElse(null));
    }
}
