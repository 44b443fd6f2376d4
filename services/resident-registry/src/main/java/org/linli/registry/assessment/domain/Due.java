package org.linli.registry.assessment.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that is due (待评估).
 *
 * @param residentId who
 * @param division division of the home
 * @param reason FIRST, ROUTINE, IMMEDIATE or DISPUTE
 * @param due since when or by when
 * @param requestId the request behind it, null when nobody had to ask
 * @param level level known so far, null when there is none
 */
public record Due(
        UUID residentId,
        String division,
        AssessmentReason reason,
        LocalDate due,
        @Nullable UUID requestId,
        @Nullable Integer level) {

    /** Its place in the list among those of one day. */
    public UUID key() {
        return requestId == null ? residentId : requestId;
    }
}
