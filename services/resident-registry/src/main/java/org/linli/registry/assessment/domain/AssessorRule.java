package org.linli.registry.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Refusal.Violation;

/**
 * Who must assess.
 *
 * @param count how many people, all different
 * @param withMedicalBackground how many of them with a medical or nursing background
 * @param qualifications qualifications there are
 */
public record AssessorRule(int count, int withMedicalBackground, List<Qualification> qualifications) {

    private static final String FIELD = "assessors";

    public AssessorRule {
        qualifications = List.copyOf(qualifications);
    }

    List<Violation> violations(List<Assessor> assessors) {
        List<Violation> wrong = new ArrayList<>();
        if (assessors.size() != count) {
            wrong.add(new Violation(FIELD, "must be " + count));
        }
        for (int i = 0; i < assessors.size(); i++) {
            Assessor assessor = assessors.get(i);
            if (qualifications.stream().noneMatch(known -> known.code().equals(assessor.qualification()))) {
                wrong.add(new Violation(FIELD + "[" + i + "].qualification", "is not one of the scale's"));
            }
            if (assessors.subList(0, i).stream().anyMatch(assessor::mayBe)) {
                wrong.add(new Violation(FIELD + "[" + i + "]", "must be another person than the others"));
            }
        }
        if (assessors.stream().filter(this::isMedical).count() < withMedicalBackground) {
            wrong.add(new Violation(FIELD, "needs " + withMedicalBackground + " with a medical or nursing background"));
        }
        return wrong;
    }

    private boolean isMedical(Assessor assessor) {
        return qualifications.stream()
                .anyMatch(known -> known.medical() && known.code().equals(assessor.qualification()));
    }
}
