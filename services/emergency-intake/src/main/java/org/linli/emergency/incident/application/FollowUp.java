package org.linli.emergency.incident.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.kernel.Refusal;

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

    private static final String NOT_REACHED = "NOT_REACHED";
    private static final Duration AGAIN = Duration.ofHours(1);

    /** What a call back makes of it: one that reached nobody is due again in an hour. Refused when it is done. */
    FollowUp called(Done call) {
        if (done.isPresent()) {
            throw Refusal.of(EmergencyError.FOLLOW_UP_DONE, "the call back was made");
        }
        return call.result().equals(NOT_REACHED)
                ? new FollowUp(
                        id, version, incident, residentId, division, call.at().plus(AGAIN), Optional.empty())
                : new FollowUp(id, version, incident, residentId, division, dueAt, Optional.of(call));
    }

    /** What came of a call back. */
    public record Done(String result, String by, Instant at, Optional<String> note) {}
}
