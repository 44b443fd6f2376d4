package org.linli.matching.match.domain;

import java.util.List;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.TimeWindow;

/**
 * A caregiver in the light of one demand.
 *
 * @param caregiver who
 * @param travel the way to the resident
 * @param booked visits already promised, near the window
 * @param visitsThatDay visits of the window's day
 * @param visitsToResident visits to this resident that were completed
 */
public record Worker(
        Caregiver caregiver, Travel travel, List<TimeWindow> booked, int visitsThatDay, int visitsToResident) {

    public Worker {
        booked = List.copyOf(booked);
    }

    /** The caregiver. */
    public CaregiverId id() {
        return caregiver.id();
    }

    /** Travel minutes; infinite when there is no way. */
    public double minutes() {
        return travel instanceof Travel.Way way ? way.minutes() : Double.POSITIVE_INFINITY;
    }
}
