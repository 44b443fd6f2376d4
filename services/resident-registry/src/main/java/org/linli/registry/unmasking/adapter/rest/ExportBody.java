package org.linli.registry.unmasking.adapter.rest;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.domain.Form;
import org.linli.registry.unmasking.domain.PersonalField;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.Viewer;

/** What an export is for. */
@Schema(name = "ExportRequest")
record ExportBody(
        @Schema(description = "what it is for, needed from civil affairs; kept encrypted in the access log") @Nullable
        String note) {

    private static final int NOTE = 200;

    UnmaskingRequest read(ResidentId resident, Viewer viewer, boolean noteNeeded) {
        Form form = new Form();
        String read = noteNeeded ? form.requiredText("note", note, NOTE) : form.text("note", note, NOTE);
        form.refuseIfWrong();
        return new UnmaskingRequest(resident, Purpose.EXPORT, Set.of(PersonalField.values()), read, viewer);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "ExportBody[***]";
    }
}
