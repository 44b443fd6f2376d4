package org.linli.registry.assessment.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.Assessment;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.Assessor;
import org.linli.registry.assessment.domain.Diagnosis;
import org.linli.registry.assessment.domain.Evidence;
import org.linli.registry.assessment.domain.IncidentKind;
import org.linli.registry.assessment.domain.LevelReason;
import org.linli.registry.assessment.domain.Observations;
import org.linli.registry.assessment.domain.Outline;
import org.linli.registry.assessment.domain.Score;
import org.linli.registry.assessment.domain.Sheet;
import org.linli.registry.assessment.domain.Times;

/** A whole assessment. */
@Schema(name = "FullAssessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentView(
        UUID id,
        AssessmentReason reason,
        LocalDate assessedOn,
        LocalDate validUntil,
        @Nullable UUID supersedes,
        int total,
        Map<String, Integer> dimensions,
        int preliminaryLevel,
        List<LevelReason> reasons,
        int level,
        String ruleVersion,
        List<Assessor> assessors,
        @Nullable String informant,
        Map<String, Integer> answers,
        boolean coma,
        List<Diagnosis> diagnoses,
        Map<IncidentKind, Times> incidents,
        List<Evidence> evidence,
        Observations observations,
        String recordedBy,
        Instant recordedAt) {

    static AssessmentView of(Assessment assessment) {
        Outline outline = assessment.outline();
        Sheet sheet = assessment.sheet();
        Score score = assessment.score();
        return new AssessmentView(
                outline.id(),
                outline.reason(),
                outline.assessedOn(),
                outline.validUntil(),
                outline.supersedes(),
                score.total(),
                new TreeMap<>(score.dimensions()),
                score.preliminaryLevel(),
                score.reasons(),
                score.level(),
                score.ruleVersion(),
                sheet.assessors(),
                sheet.informant(),
                sheet.answers().inOrder(),
                sheet.circumstances().coma(),
                sheet.circumstances().diagnoses(),
                new TreeMap<>(sheet.circumstances().incidents()),
                sheet.evidence(),
                sheet.observations(),
                outline.recordedBy(),
                outline.recordedAt());
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "AssessmentView[***]";
    }
}
