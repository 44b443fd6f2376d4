package org.linli.matching.match.application;

import java.util.Map;
import java.util.Optional;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.Travel;

/** Travel times between the homes of residents and the places of caregivers. Blocks; not for the event loop. */
public interface Ways {

    /** Whether the roads are there, or the straight line is declared. */
    boolean ready();

    /** How figures for this sort of errand are made. */
    Basis basis(ServicePlace place, MobilityGroup resident);

    /** Puts facilities on the roads, or moves them. */
    void place(Map<FacilityId, GeoPoint> facilities);

    /** Forgets a facility. */
    void remove(FacilityId facility);

    /**
     * Ways of caregivers to one home; empty when it lies off every road.
     *
     * @param maxMinutes ways longer than this are none
     * @param live where caregivers are now; they start from there instead of their base
     */
    Optional<ToHome> to(GeoPoint home, double maxMinutes, Map<Caregiver, GeoPoint> live);

    /**
     * Ways on foot, or by wheelchair, from a home to facilities, at the speed of the mobility group; empty when the home
     * lies off every way. What is not in the map is farther than {@code maxMinutes} or cannot be reached.
     */
    Optional<Map<FacilityId, Travel.Way>> onFoot(GeoPoint home, MobilityGroup resident, double maxMinutes);

    /** The ways to one home. */
    @FunctionalInterface
    interface ToHome {
        /** The caregiver's way. */
        Travel of(Caregiver caregiver);
    }
}
