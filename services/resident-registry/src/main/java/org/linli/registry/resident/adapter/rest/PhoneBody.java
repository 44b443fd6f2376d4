package org.linli.registry.resident.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.PhoneNumber;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.Phone;

/** A telephone as a registrar sends it. */
@Schema(name = "Phone")
record PhoneBody(
        @Schema(required = true) @Nullable String number,

        @Schema(description = "such as MOBILE or HOME; MOBILE, LANDLINE or SERVICE when absent") @Nullable
        String kind) {

    private static final int KIND = 20;

    @Nullable
    Phone read(Form form, String field) {
        PhoneNumber read = form.requiredValue(field + ".number", number, PhoneNumber::parse);
        String readKind = form.text(field + ".kind", kind, KIND);
        return read == null
                ? null
                : new Phone(read, readKind == null ? read.kind().name() : readKind);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "PhoneBody[***]";
    }
}
