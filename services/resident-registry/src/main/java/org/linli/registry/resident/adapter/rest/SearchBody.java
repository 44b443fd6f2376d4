package org.linli.registry.resident.adapter.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.PhoneNumber;
import org.linli.registry.domain.Form;

/** What to find a resident by: one of the two. */
@Schema(name = "Search")
record SearchBody(@Nullable String identityNumber, @Nullable String phone) {

    /** What is looked for. */
    sealed interface Key {
        /** A resident with this identity number. */
        record ByIdentityNumber(CitizenId number) implements Key {}

        /** Residents with this telephone. */
        record ByPhone(PhoneNumber number) implements Key {}
    }

    Key read(LocalDate today) {
        Form form = new Form();
        CitizenId id = form.value("identityNumber", identityNumber, text -> CitizenId.parse(text, today));
        PhoneNumber number = form.value("phone", phone, PhoneNumber::parse);
        form.refuseIfWrong();
        if (id != null && number == null) {
            return new Key.ByIdentityNumber(id);
        }
        if (id == null && number != null) {
            return new Key.ByPhone(number);
        }
        form.wrong("identityNumber", "exactly one of identityNumber and phone is needed");
        form.refuseIfWrong();
        throw new IllegalStateException("a wrong form was not refused");
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "SearchBody[***]";
    }
}
