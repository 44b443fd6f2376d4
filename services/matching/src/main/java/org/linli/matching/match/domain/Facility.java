package org.linli.matching.match.domain;

import java.util.Set;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ProviderId;

/**
 * A place of a provider, from which caregivers start and at which services are given.
 *
 * @param id the facility
 * @param provider who runs it
 * @param name public name
 * @param point where
 * @param kinds service kinds given there
 * @param open neither suspended nor closed for good
 * @param opening when it is open
 * @param places for how many
 */
public record Facility(
        FacilityId id,
        ProviderId provider,
        String name,
        GeoPoint point,
        Set<String> kinds,
        boolean open,
        OpeningPlan opening,
        Places places) {

    public Facility {
        kinds = Set.copyOf(kinds);
    }

    /** Whether residents can come here for a service of the kind. */
    public boolean offers(String kind) {
        return open && kinds.contains(kind);
    }
}
