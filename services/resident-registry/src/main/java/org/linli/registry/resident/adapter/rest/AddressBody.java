package org.linli.registry.resident.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.Address;

/** A home in words as a registrar sends it. */
@Schema(name = "Address")
record AddressBody(
        @Schema(description = "12-digit division code", required = true) @Nullable
        String divisionCode,

        @Schema(description = "街道门牌或小区", required = true) @Nullable
        String street,

        @Schema(description = "栋") @Nullable String building,
        @Schema(description = "单元") @Nullable String unit,
        @Schema(description = "室") @Nullable String room,
        @Schema(description = "how to get in") @Nullable String doorNote) {

    private static final int STREET = 100;
    private static final int PART = 30;
    private static final int DOOR_NOTE = 200;

    static @Nullable Address read(Form form, @Nullable AddressBody body) {
        if (body == null) {
            form.wrong("address", "is missing");
            return null;
        }
        DivisionCode division =
                form.requiredValue("address.divisionCode", body.divisionCode, text -> new DivisionCode(text.strip()));
        String street = form.requiredText("address.street", body.street, STREET);
        String building = form.text("address.building", body.building, PART);
        String unit = form.text("address.unit", body.unit, PART);
        String room = form.text("address.room", body.room, PART);
        String doorNote = form.text("address.doorNote", body.doorNote, DOOR_NOTE);
        return division == null || street == null
                ? null
                : new Address(division, street, building, unit, room, doorNote);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "AddressBody[***]";
    }
}
