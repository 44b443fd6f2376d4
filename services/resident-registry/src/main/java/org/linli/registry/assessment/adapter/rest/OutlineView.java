package org.linli.registry.assessment.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.AssessmentStatus;
import org.linli.registry.assessment.domain.History;
import org.linli.registry.assessment.domain.Outline;

/** An assessment without its sheet. */
@Schema(name = "AssessmentOutline")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutlineView(
        UUID id,
        AssessmentReason reason,
        LocalDate assessedOn,
        LocalDate validUntil,
        int level,
        AssessmentStatus status,
        String ruleVersion,
        @Nullable UUID supersedes) {

    static OutlineView of(Outline outline, History history, LocalDate today) {
        return new OutlineView(
                outline.id(),
                outline.reason(),
                outline.assessedOn(),
                outline.validUntil(),
                outline.level(),
                history.status(outline, today),
                outline.ruleVersion(),
                outline.supersedes());
    }
}
