package org.linli.registry.resident.adapter.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ResidentId;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.application.Residents.Place;
import org.linli.registry.resident.domain.Resident;
import org.linli.web.Page;

/** Which part of the list of residents is asked for. Its cursor is division and id, the order of the list. */
record ListQuery(@Nullable DivisionCode within, @Nullable Place after, int limit) {

    static ListQuery read(@Nullable String division, @Nullable String after, @Nullable Integer limit) {
        Form form = new Form();
        DivisionCode within = form.value("division", division, DivisionCode::parse);
        Place place = form.value("after", after, ListQuery::place);
        form.refuseIfWrong();
        return new ListQuery(within, place, Page.limit(limit));
    }

    static String cursor(Resident resident) {
        return resident.particulars().address().division().value() + '.' + resident.id();
    }

    static Place place(String cursor) {
        int dot = cursor.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("must be the next of an earlier page");
        }
        return new Place(
                new DivisionCode(cursor.substring(0, dot)).value(),
                new ResidentId(UUID.fromString(cursor.substring(dot + 1))));
    }
}
