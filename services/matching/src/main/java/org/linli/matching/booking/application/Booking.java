package org.linli.matching.booking.application;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;

/**
 * A visit for which caregivers are booked.
 *
 * @param order the service order
 * @param resident who is visited
 * @param version grows with every change of the visit; older ones change nothing
 * @param crew who goes
 * @param planned when
 * @param place what is taken at a facility, empty when the crew visits a home
 */
public record Booking(
        OrderId order,
        ResidentId resident,
        long version,
        List<CaregiverId> crew,
        TimeWindow planned,
        Optional<TakenPlace> place) {

    /**
     * A place at a facility.
     *
     * @param facility which
     * @param kind service kind
     */
    public record TakenPlace(FacilityId facility, String kind) {}

    public Booking {
        crew = List.copyOf(crew);
    }
}
