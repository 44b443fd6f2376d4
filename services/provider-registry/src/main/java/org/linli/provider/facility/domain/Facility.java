package org.linli.provider.facility.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ProviderId;

/**
 * A place a provider runs: street elder-care centre, day-care centre, canteen, station.
 *
 * @param id the facility
 * @param version grows with every change
 * @param provider who runs it
 * @param particulars what may change about it
 * @param status whether it serves
 */
public record Facility(
        FacilityId id, long version, ProviderId provider, Particulars particulars, FacilityStatus status) {

    /**
     * What may change about a facility.
     *
     * @param name public name
     * @param division community (or street) it stands in
     * @param point where it stands
     * @param kinds codes of the service kinds offered there
     * @param openingHours by day of the week, empty when unknown
     * @param capacityPerDay people a day for each kind without its own capacity, null when unlimited or unknown
     * @param arrangements exceptions, capacities by kind, suspension
     */
    public record Particulars(
            String name,
            DivisionCode division,
            GeoPoint point,
            List<String> kinds,
            List<OpeningHours> openingHours,
            @Nullable Integer capacityPerDay,
            Arrangements arrangements) {

        /** Throws {@link IllegalArgumentException} if hours of one day overlap or a capacity is for no kind of it. */
        public Particulars {
            kinds = List.copyOf(kinds);
            openingHours = OpeningHours.week(openingHours);
            for (String kind : arrangements.capacities().keySet()) {
                if (!kinds.contains(kind)) {
                    throw new IllegalArgumentException(
                            "there is a capacity for " + kind + ", which is not offered here");
                }
            }
        }

        /** Without special arrangements. */
        public Particulars(
                String name,
                DivisionCode division,
                GeoPoint point,
                List<String> kinds,
                List<OpeningHours> openingHours,
                @Nullable Integer capacityPerDay) {
            this(name, division, point, kinds, openingHours, capacityPerDay, Arrangements.NONE);
        }
    }

    /** A new facility, open. */
    public static Facility open(FacilityId id, ProviderId provider, Particulars particulars) {
        return new Facility(id, 0, provider, particulars, FacilityStatus.OPEN);
    }

    /** The same facility as stored at a version. */
    public Facility atVersion(long stored) {
        return new Facility(id, stored, provider, particulars, status);
    }

    /** The facility with other particulars. */
    public Facility changed(Particulars others, FacilityStatus newStatus) {
        return new Facility(id, version, provider, others, newStatus);
    }
}
