package org.linli.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.Refusal;

/**
 * One caregiver at one home (上门服务): planned, en route, checked in, checked out. A caregiver who forgets to say "en
 * route" may check in all the same. {@code version} is unique over all visits of an order and grows.
 */
public sealed interface Visit {

    /** This visit. */
    VisitId id();

    /** Who goes. */
    CaregiverId caregiver();

    /** Version, for optimistic locking by clients. */
    long version();

    /** Booked. */
    record Planned(VisitId id, CaregiverId caregiver, long version) implements Visit, Before {
        /** The caregiver sets off. */
        public EnRoute depart(long next, Instant at) {
            return new EnRoute(id, caregiver, next, at);
        }

        @Override
        public CheckedIn checkIn(long next, Arrival arrival) {
            return new CheckedIn(id, caregiver, next, Optional.empty(), arrival);
        }
    }

    /** On the way. */
    record EnRoute(VisitId id, CaregiverId caregiver, long version, Instant departedAt) implements Visit, Before {
        @Override
        public CheckedIn checkIn(long next, Arrival arrival) {
            return new CheckedIn(id, caregiver, next, Optional.of(departedAt), arrival);
        }
    }

    /** At the door and inside. */
    record CheckedIn(VisitId id, CaregiverId caregiver, long version, Optional<Instant> departedAt, Arrival arrival)
            implements Visit {
        /** The caregiver leaves with proof; refused when that was before the arrival. */
        public CheckedOut checkOut(long next, Proof proof) {
            if (proof.at().isBefore(arrival.at())) {
                throw Refusal.ofField(DispatchError.TIME_NOT_POSSIBLE, "at", "the check-out is before the check-in");
            }
            return new CheckedOut(id, caregiver, next, departedAt, arrival, proof);
        }
    }

    /** Done. */
    record CheckedOut(
            VisitId id, CaregiverId caregiver, long version, Optional<Instant> departedAt, Arrival arrival, Proof proof)
            implements Visit {
        /** Whole minutes at the home. */
        public int minutes() {
            return Math.toIntExact(Duration.between(arrival.at(), proof.at()).toMinutes());
        }

        /** Whether somebody should look at it. */
        public boolean isFlagged() {
            return !arrival.flags().isEmpty() || proof.doubtful();
        }
    }

    /** A visit that has not reached the door. */
    sealed interface Before extends Visit permits Planned, EnRoute {
        /** The caregiver is at the door. */
        CheckedIn checkIn(long next, Arrival arrival);
    }
}
