package org.linli.matching.match.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.matching.booking.application.Diary;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Decision;
import org.linli.matching.match.domain.Errand;
import org.linli.matching.match.domain.Provider;
import org.linli.matching.match.domain.Resident;

/** What could be gathered about a demand. */
public sealed interface Facts {

    /**
     * Something it refers to has not arrived yet.
     *
     * @param what Chinese noun
     */
    record Missing(String what) implements Facts {}

    /** The answer is clear before any candidate is looked at. */
    record Settled(Decision decision, MobilityGroup mobility) implements Facts {}

    /**
     * Everything about a service at a facility is there.
     *
     * @param errand what is to be done
     * @param resident for whom
     * @param home from where the resident sets off
     * @param taken places taken at facilities, by day
     */
    record AtFacility(Errand errand, Resident resident, GeoPoint home, Map<FacilityId, Map<LocalDate, Integer>> taken)
            implements Facts {}

    /**
     * Everything about a service at home is there.
     *
     * @param errand what is to be done
     * @param resident for whom
     * @param home where
     * @param staff every provider, with the caregivers of those that may serve
     * @param diaries visits of caregivers who work in the kind
     * @param live where caregivers are now, for urgent orders
     * @param notes what was missing and is done without
     */
    record Complete(
            Errand errand,
            Resident resident,
            GeoPoint home,
            Map<Provider, List<Caregiver>> staff,
            Map<CaregiverId, Diary> diaries,
            Map<CaregiverId, GeoPoint> live,
            List<String> notes)
            implements Facts {}
}
