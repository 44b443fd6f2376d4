package org.linli.registry.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;
import org.linli.registry.domain.RegistryError;

/**
 * Whether a sheet may be added to a resident's history.
 *
 * @param active the platform looks after the resident
 * @param birthDate the resident's birth date
 * @param history what was recorded before
 * @param today the day it is
 */
public record Admission(boolean active, LocalDate birthDate, History history, LocalDate today) {

    /** Throws a {@link Refusal} when it may not. */
    public void refuse(Sheet sheet) {
        if (!active) {
            throw Refusal.of(
                    RegistryError.RESIDENT_NOT_ACTIVE,
                    "nobody is assessed who moved away or died\nMaybe set the status first.");
        }
        List<Violation> wrong = new ArrayList<>();
        if (sheet.assessedOn().isAfter(today) || sheet.assessedOn().isBefore(birthDate)) {
            wrong.add(new Violation("assessedOn", "must lie between the birth date and today"));
        }
        refuseSuperseding(sheet, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.ofFields(RegistryError.ASSESSMENT_REFUSED, wrong);
        }
    }

    private void refuseSuperseding(Sheet sheet, List<Violation> wrong) {
        UUID superseded = sheet.supersedes();
        boolean first =
                history.outlines().stream().allMatch(outline -> outline.id().equals(superseded));
        if (sheet.reason() == AssessmentReason.FIRST && !first) {
            wrong.add(new Violation("reason", "is not FIRST, since there was an assessment before"));
        }
        if (sheet.reason() == AssessmentReason.DISPUTE && superseded == null) {
            wrong.add(new Violation("supersedes", "must name the assessment in dispute"));
        }
        if (superseded != null && history.find(superseded).isEmpty()) {
            wrong.add(new Violation("supersedes", "is no assessment of this resident"));
        } else if (superseded != null && history.isSuperseded(superseded)) {
            throw Refusal.of(
                    RegistryError.ASSESSMENT_SUPERSEDED,
                    "another assessment took its place already\nMaybe supersede that one.");
        }
    }
}
