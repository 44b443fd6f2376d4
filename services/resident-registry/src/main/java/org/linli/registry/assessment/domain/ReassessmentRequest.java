package org.linli.registry.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that a resident must be assessed again.
 *
 * @param id the request
 * @param reason IMMEDIATE when the state changed, DISPUTE when the result is doubted
 * @param text what happened, in the words of whoever asks
 * @param requestedOn day in China
 * @param requestedAt when
 * @param requestedBy token subject
 * @param answeredBy the assessment that followed, null while it is due
 */
public record ReassessmentRequest(
        UUID id,
        AssessmentReason reason,
        String text,
        LocalDate requestedOn,
        Instant requestedAt,
        String requestedBy,
        @Nullable UUID answeredBy) {

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "ReassessmentRequest[" + id + "]";
    }
}
