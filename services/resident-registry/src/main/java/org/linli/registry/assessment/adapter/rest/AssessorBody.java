package org.linli.registry.assessment.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.Assessor;
import org.linli.registry.domain.Form;

/** Somebody who assessed. */
@Schema(name = "Assessor")
record AssessorBody(
        @Schema(description = "token subject, absent without an account") @Nullable
        String subject,

        @Schema(required = true) @Nullable String name,

        @Schema(description = "code of the scale's qualifications", required = true) @Nullable
        String qualification) {

    private static final int WORD = 64;

    @Nullable
    Assessor read(Form form, String field) {
        String account = form.text(field + ".subject", subject, WORD);
        String readName = form.requiredText(field + ".name", name, WORD);
        String readQualification = form.requiredText(field + ".qualification", qualification, WORD);
        return readName == null || readQualification == null
                ? null
                : new Assessor(account, readName, readQualification);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "AssessorBody[***]";
    }
}
