package org.linli.registry.assessment.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.ReassessmentRequest;

/** A request for another assessment; the words only for those who assess. */
@Schema(name = "AskedReassessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
        UUID id,
        AssessmentReason reason,
        @Nullable String text,
        Instant requestedAt,
        @Nullable UUID answeredBy) {

    static RequestView withoutWords(ReassessmentRequest request) {
        return new RequestView(request.id(), request.reason(), null, request.requestedAt(), request.answeredBy());
    }

    static RequestView of(ReassessmentRequest request) {
        return new RequestView(
                request.id(), request.reason(), request.text(), request.requestedAt(), request.answeredBy());
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "RequestView[" + id + "]";
    }
}
