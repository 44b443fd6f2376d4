package org.linli.registry.consent.application;

import io.smallrye.mutiny.Uni;
import org.linli.kernel.ResidentId;
import org.linli.registry.consent.domain.Entry;
import org.linli.registry.consent.domain.Grant;
import org.linli.registry.consent.domain.Ledger;

/** The lines of the ledger, append-only. Scopes are checked before. Needs an open unit of work. */
public interface ConsentEntries {

    /** The ledger of a resident. */
    Uni<Ledger> ledger(ResidentId resident);

    /** Appends a line that is about no relative. */
    Uni<Entry> append(ResidentId resident, Entry.Event event, Grant grant, String by);
}
