package org.linli.matching.booking.application;

import java.util.List;
import org.linli.kernel.CaregiverId;
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
 */
public record Booking(OrderId order, ResidentId resident, long version, List<CaregiverId> crew, TimeWindow planned) {

    public Booking {
        crew = List.copyOf(crew);
    }
}
