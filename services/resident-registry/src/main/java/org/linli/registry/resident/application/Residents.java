package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.Findings;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;
import org.linli.security.Scope;

/** The residents on file. What lies outside the scope is as if it were not there. Needs an open unit of work. */
public interface Residents {

    /** Looks up what the particulars refer to; {@code self} is the resident they are for, null for a new one. */
    Uni<Findings> findings(Particulars particulars, @Nullable ResidentId self, Scope scope);

    /** Stores a new resident; refused when the identity number is taken. */
    Uni<Resident> add(Resident resident);

    /** One resident. */
    Uni<Optional<Resident>> find(ResidentId id, Scope scope);

    /** One resident, locked until the unit of work ends. */
    Uni<Optional<Resident>> lock(ResidentId id, Scope scope);

    /** Stores a locked resident, with the version one higher; refused when the identity number is taken. */
    Uni<Resident> save(Resident resident);

    /** Residents by division and id, after the place named. */
    Uni<List<Resident>> list(Scope scope, @Nullable DivisionCode within, @Nullable Place after, int limit);

    /** Those of these residents who are there, in any order. */
    Uni<List<Resident>> several(List<ResidentId> ids, Scope scope);

    /** The next residents by id, each locked against change until the unit of work ends. */
    Uni<List<Resident>> lockNext(@Nullable ResidentId after, int limit);

    /** Makes these residents be found by name and category, whatever was so before. */
    Uni<Void> addTokens(List<Resident> several);

    /** How many there are. */
    Uni<Long> count();

    /**
     * A place in the list of residents.
     *
     * @param division the division of the last one shown
     * @param id the last one shown
     */
    record Place(String division, ResidentId id) {}
}
