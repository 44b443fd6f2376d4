package org.linli.registry.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the assessors wrote down (评估表).
 *
 * @param reason why
 * @param assessedOn day of the assessment
 * @param supersedes the assessment that this one corrects or reviews, null when it stands for itself
 * @param assessors who assessed
 * @param informant relation of whoever gave the information, such as 女儿; null when it was the person alone
 * @param answers points by item
 * @param circumstances what may change the level
 * @param evidence what backs it
 * @param observations what else was seen
 */
public record Sheet(
        AssessmentReason reason,
        LocalDate assessedOn,
        @Nullable UUID supersedes,
        List<Assessor> assessors,
        @Nullable String informant,
        Answers answers,
        Circumstances circumstances,
        List<Evidence> evidence,
        Observations observations) {

    public Sheet {
        assessors = List.copyOf(assessors);
        evidence = List.copyOf(evidence);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Sheet[***]";
    }
}
