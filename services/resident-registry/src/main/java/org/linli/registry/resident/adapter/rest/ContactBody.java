package org.linli.registry.resident.adapter.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.WeeklyHours;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.Contact;

/** A contact as a registrar sends it. */
@Schema(name = "Contact")
record ContactBody(
        @Schema(required = true) @Nullable String name,

        @Schema(description = "such as 女儿 or 邻居", required = true) @Nullable
        String relation,

        @Schema(required = true) @Nullable String phone,
        @Schema(description = "holds a key to the home") boolean keyHolder,

        @Schema(description = "when to reach the contact") @Nullable
        String availability,

        @Schema(description = "每周可联系的时段, the same as hours; at most 14, none for any time") @Nullable
        List<@Nullable HoursBody> reachable,

        @Schema(description = "语言或方言, such as 普通话 or 河南话; 1 to 20 characters") @Nullable
        String language) {

    private static final int NAME = 50;
    private static final int RELATION = 20;
    private static final int AVAILABILITY = 100;
    private static final int MOST_HOURS = 14;

    @Nullable
    Contact read(Form form, String field) {
        String readName = form.requiredText(field + ".name", name, NAME);
        String readRelation = form.requiredText(field + ".relation", relation, RELATION);
        PhoneNumber readPhone = form.requiredValue(field + ".phone", phone, PhoneNumber::parse);
        String readAvailability = form.text(field + ".availability", availability, AVAILABILITY);
        String hours = field + ".reachable";
        List<WeeklyHours> readHours =
                Bodies.members(form.list(hours, reachable, MOST_HOURS), hours, (one, at) -> one.read(form, at));
        String readLanguage = form.text(field + ".language", language, Bodies.LANGUAGE);
        return readName == null || readRelation == null || readPhone == null
                ? null
                : new Contact(readName, readRelation, readPhone, keyHolder, readAvailability, readHours, readLanguage);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "ContactBody[***]";
    }
}
