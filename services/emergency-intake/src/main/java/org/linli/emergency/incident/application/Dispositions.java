package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.linli.emergency.incident.domain.Disposition;

/** The list of dispositions. Needs an open unit of work. */
public interface Dispositions {

    /** All of them, in the order of the list. */
    Uni<List<Disposition>> all();

    /** One of them; refused when the list does not have it. */
    Uni<Disposition> named(String code);
}
