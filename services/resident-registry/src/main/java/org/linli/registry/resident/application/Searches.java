package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.registry.resident.application.Residents.Place;
import org.linli.registry.resident.domain.Resident;
import org.linli.security.Scope;

/** Finds residents by what is not shown of them. Needs an open unit of work. */
public interface Searches {

    /** Those who fit, by division and id, after the place named. */
    Uni<List<Resident>> find(Search search, Scope scope, @Nullable Place after, int limit);
}
