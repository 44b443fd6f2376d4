package org.linli.registry.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of an assessment without reading its sheet.
 *
 * @param id the assessment
 * @param position its place in the order of recording
 * @param reason why
 * @param assessedOn day of the assessment
 * @param validUntil last day on which its level counts
 * @param level final level
 * @param ruleVersion version of the scale
 * @param supersedes the assessment it takes the place of, null when it stands for itself
 * @param recordedBy token subject
 * @param recordedAt when it was recorded
 */
public record Outline(
        UUID id,
        long position,
        AssessmentReason reason,
        LocalDate assessedOn,
        LocalDate validUntil,
        int level,
        String ruleVersion,
        @Nullable UUID supersedes,
        String recordedBy,
        Instant recordedAt) {}
