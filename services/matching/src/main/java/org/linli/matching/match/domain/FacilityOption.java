package org.linli.matching.match.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A facility in the light of one demand.
 *
 * @param facility which
 * @param provider who runs it
 * @param travel the resident's way to it
 * @param taken places taken by other orders of the kind, by day
 */
public record FacilityOption(Facility facility, Provider provider, Travel travel, Map<LocalDate, Integer> taken) {

    public FacilityOption {
        taken = Map.copyOf(taken);
    }

    /** Walking minutes; infinite when there is no way. */
    public double minutes() {
        return travel instanceof Travel.Way way ? way.minutes() : Double.POSITIVE_INFINITY;
    }

    /** Places left for the kind on a day, never negative; empty when unlimited. */
    public OptionalInt left(String kind, LocalDate day) {
        OptionalInt perDay = facility.places().perDay(kind);
        return perDay.isEmpty() ? perDay : OptionalInt.of(Math.max(0, perDay.getAsInt() - taken.getOrDefault(day, 0)));
    }
}
