package org.linli.registry.assessment.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.Due;

/** An assessment that is due. */
@Schema(name = "DueAssessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueView(
        UUID residentId,
        String division,
        AssessmentReason reason,
        LocalDate due,
        @Nullable UUID requestId,
        @Nullable Integer level) {

    static DueView of(Due due) {
        return new DueView(due.residentId(), due.division(), due.reason(), due.due(), due.requestId(), due.level());
    }
}
