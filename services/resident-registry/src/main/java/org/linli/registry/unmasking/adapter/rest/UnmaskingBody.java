package org.linli.registry.unmasking.adapter.rest;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.domain.Form;
import org.linli.registry.unmasking.domain.PersonalField;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.Viewer;

/** A request to see personal data in clear. */
@Schema(name = "Unmasking")
record UnmaskingBody(
        @Schema(type = SchemaType.STRING, implementation = Purpose.class, required = true) @Nullable
        String purpose,

        @Schema(description = "name, identityNumber, phones, address, doorNote, contacts, healthNote", required = true)
        @Nullable
        List<@Nullable String> fields,

        @Schema(description = "kept encrypted in the access log") @Nullable
        String note) {

    private static final int NOTE = 200;

    UnmaskingRequest read(ResidentId resident, Viewer viewer) {
        Form form = new Form();
        Purpose read = form.requiredWord("purpose", purpose, Purpose.class);
        Set<PersonalField> wanted = form.list("fields", fields, PersonalField.values().length).stream()
                .flatMap(text -> Stream.ofNullable(form.requiredValue("fields", text, PersonalField::asked)))
                .collect(Collectors.toSet());
        if (fields == null || fields.isEmpty()) {
            form.wrong("fields", "is missing");
        }
        String readNote = form.text("note", note, NOTE);
        form.refuseIfWrong();
        return new UnmaskingRequest(resident, Objects.requireNonNull(read), wanted, readNote, viewer);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "UnmaskingBody[" + purpose + "]";
    }
}
