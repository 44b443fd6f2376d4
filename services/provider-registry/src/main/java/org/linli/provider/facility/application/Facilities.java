package org.linli.provider.facility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.provider.facility.domain.Facility;
import org.linli.security.Scope;

/** The stored facilities. What a scope does not see is as if it were not there. */
public interface Facilities {

    /** One facility; fails with {@code NOT_FOUND}. */
    Uni<Facility> get(FacilityId id, Scope scope);

    /** One facility, kept from others' changes until the unit of work ends; fails with {@code NOT_FOUND}. */
    Uni<Facility> getForChange(FacilityId id, Scope scope);

    /** The provider's facilities, oldest first, after {@code after}. */
    Uni<List<Facility>> listOf(ProviderId provider, Scope scope, UUID after, int limit);

    /** All facilities, oldest first, after {@code after}. */
    Uni<List<Facility>> all(UUID after, int limit);

    /** One facility of the provider. */
    Uni<Optional<Facility>> findOf(ProviderId provider, FacilityId id);

    /** Stores a new facility; the answer carries its version. */
    Uni<Facility> add(Facility facility);

    /** Stores a changed facility; the answer carries the new version. */
    Uni<Facility> update(Facility facility);
}
