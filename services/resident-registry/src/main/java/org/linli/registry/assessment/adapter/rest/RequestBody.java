package org.linli.registry.assessment.adapter.rest;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.domain.Form;

/** A report of a change, or a doubt about a result. */
@Schema(name = "ReassessmentRequest")
record RequestBody(
        @Schema(description = "IMMEDIATE or DISPUTE", required = true) @Nullable
        String reason,

        @Schema(description = "what happened", required = true) @Nullable
        String text) {

    private static final int TEXT = 500;

    /** What was read. */
    record Asked(AssessmentReason reason, String text) {}

    Asked read() {
        Form form = new Form();
        AssessmentReason why = form.requiredWord("reason", reason, AssessmentReason.class);
        if (why != null && why != AssessmentReason.IMMEDIATE && why != AssessmentReason.DISPUTE) {
            form.wrong("reason", "must be IMMEDIATE or DISPUTE");
        }
        String words = form.requiredText("text", text, TEXT);
        form.refuseIfWrong();
        return new Asked(Objects.requireNonNull(why), Objects.requireNonNull(words));
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "RequestBody[***]";
    }
}
