package org.linli.emergency.incident.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;

/**
 * A call back after an incident (回访).
 *
 * @param id the task
 * @param version grows with every change
 * @param incident after which incident
 * @param residentId of whom, if known
 * @param division whose desk does it
 * @param dueAt by when
 * @param done what came of it, once it is done
 */
public record FollowUp(
        UUID id,
        long version,
        IncidentId incident,
        Optional<UUID> residentId,
        String division,
        Instant dueAt,
        Optional<Done> done) {

    /** What came of a call back. */
    public record Done(String result, String by, Instant at, Optional<String> note) {}
}
