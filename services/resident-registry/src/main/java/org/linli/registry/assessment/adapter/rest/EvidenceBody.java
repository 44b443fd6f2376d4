package org.linli.registry.assessment.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.Evidence;
import org.linli.registry.domain.Form;

/** What backs an assessment. */
@Schema(name = "Evidence")
record EvidenceBody(
        @Schema(type = SchemaType.STRING, implementation = Evidence.Kind.class, required = true) @Nullable
        String kind,

        @Schema(description = "SHA-256 in hexadecimal", required = true) @Nullable
        String sha256,

        @Nullable String note) {

    private static final int NOTE = 200;

    @Nullable
    Evidence read(Form form, String field) {
        Evidence.Kind readKind = form.requiredWord(field + ".kind", kind, Evidence.Kind.class);
        String hash = form.requiredValue(field + ".sha256", sha256, EvidenceBody::hash);
        String readNote = form.text(field + ".note", note, NOTE);
        return readKind == null || hash == null ? null : new Evidence(readKind, hash, readNote);
    }

    private static String hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("must be 64 hexadecimal digits in lower case");
        }
        return text;
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "EvidenceBody[***]";
    }
}
