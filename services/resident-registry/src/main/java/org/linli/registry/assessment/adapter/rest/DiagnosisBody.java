package org.linli.registry.assessment.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.Diagnosis;
import org.linli.registry.domain.Form;

/** A diagnosis known. */
@Schema(name = "Diagnosis")
record DiagnosisBody(
        @Schema(description = "ICD-10, such as F00.1", required = true) @Nullable
        String code,

        @Schema(description = "made by a psychiatrist") boolean byPsychiatrist) {

    @Nullable
    Diagnosis read(Form form, String field) {
        return form.requiredValue(field + ".code", code, text -> new Diagnosis(text.strip(), byPsychiatrist));
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "DiagnosisBody[***]";
    }
}
