package org.linli.registry.unmasking.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.ResidentId;
import org.linli.registry.unmasking.domain.PlannedVisit;

/** Which crew visits whom, as order-dispatch says. Needs an open unit of work. */
public interface VisitAccess {

    /** Visits of a caregiver to a resident, those nearest to {@code now}. */
    Uni<List<PlannedVisit>> visits(UUID caregiver, ResidentId resident, Instant now);

    /** A crew is booked; an older version than the one known changes nothing. */
    Uni<Void> planned(Planned visit);

    /** A visit is over or will not happen; an older version than the one known changes nothing. */
    Uni<Void> ended(UUID order, UUID resident, long version, Instant at);

    /**
     * A booked crew.
     *
     * @param order the order, which has one visit
     * @param resident whom they visit
     * @param version grows with every change of the visit
     * @param provider their provider
     * @param caregivers the crew
     * @param start planned start
     * @param end planned end
     */
    record Planned(
            UUID order, UUID resident, long version, UUID provider, List<UUID> caregivers, Instant start, Instant end) {

        public Planned {
            caregivers = List.copyOf(caregivers);
        }
    }
}
