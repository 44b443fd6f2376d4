package org.linli.registry.resident.adapter.rest;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.Erasure;

/** Why personal data is deleted. */
@Schema(name = "ErasureRequest")
record ErasureBody(
        @Schema(type = SchemaType.STRING, implementation = Erasure.Reason.class, required = true) @Nullable
        String reason,

        @Schema(
                description = "what it was decided on, such as a file number; stays, so without personal data",
                required = true)
        @Nullable
        String legalBasis) {

    private static final int BASIS = 200;

    /** What the form says once nothing is wrong with it. */
    record Read(Erasure.Reason reason, String legalBasis) {}

    Read read() {
        Form form = new Form();
        Erasure.Reason why = form.requiredWord("reason", reason, Erasure.Reason.class);
        String basis = form.requiredText("legalBasis", legalBasis, BASIS);
        form.refuseIfWrong();
        return new Read(Objects.requireNonNull(why), Objects.requireNonNull(basis));
    }
}
