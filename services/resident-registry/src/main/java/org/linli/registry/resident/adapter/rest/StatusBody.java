package org.linli.registry.resident.adapter.rest;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.ResidentStatus;

/** The new status of a resident. */
@Schema(name = "Status")
record StatusBody(
        @Schema(type = SchemaType.STRING, implementation = ResidentStatus.class, required = true) @Nullable
        String status) {

    ResidentStatus read() {
        Form form = new Form();
        ResidentStatus read = form.requiredWord("status", status, ResidentStatus.class);
        form.refuseIfWrong();
        return Objects.requireNonNull(read);
    }
}
