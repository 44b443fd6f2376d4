package org.linli.matching.match.domain;

import java.util.Set;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;

/**
 * A place of a provider, from which caregivers start and at which services are given.
 *
 * @param id the facility
 * @param point where
 * @param kinds service kinds given there
 * @param open neither suspended nor closed
 */
public record Facility(FacilityId id, GeoPoint point, Set<String> kinds, boolean open) {

    public Facility {
        kinds = Set.copyOf(kinds);
    }

    /** Whether residents can come here for a service of the kind. */
    public boolean offers(String kind) {
        return open && kinds.contains(kind);
    }
}
