package org.linli.registry.unmasking.application;

import io.smallrye.mutiny.Uni;
import org.linli.kernel.ResidentId;
import org.linli.security.Scope;

/** What one feature keeps about a resident, in clear and as JSON has it. Every bean of this type is part of an export. */
public interface Chapter {

    /** Its name in the export. */
    String name();

    /** Everything about one resident within the scope. For exports only, which are on record. Needs an open unit of work. */
    Uni<?> about(ResidentId resident, Scope scope);
}
