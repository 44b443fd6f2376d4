package org.linli.matching.booking.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;

/** The booked visits of all caregivers. */
public interface Bookings {

    /** Books in the current unit of work, unless a later version of the visit is known. */
    Uni<Void> plan(Booking booking);

    /** Ends a visit in the current unit of work; one that was not completed leaves no trace in diaries. */
    Uni<Void> end(OrderId order, ResidentId resident, long version, boolean completed);

    /** Places taken by other orders of a kind, by facility and day; both days are included. */
    Uni<Map<FacilityId, Map<LocalDate, Integer>>> takenPlaces(
            String kind, LocalDate from, LocalDate to, OrderId except);

    /** Diaries of caregivers; those with nothing in them are left out. */
    Uni<Map<CaregiverId, Diary>> diaries(Query query);

    /**
     * Which diaries to read.
     *
     * @param caregivers whose
     * @param resident for continuity
     * @param order visits of this order do not count, it is being planned anew
     * @param span only visits that begin in it
     * @param day for the load of the day, Asia/Shanghai
     */
    record Query(Set<CaregiverId> caregivers, ResidentId resident, OrderId order, TimeWindow span, LocalDate day) {
        public Query {
            caregivers = Set.copyOf(caregivers);
        }
    }
}
