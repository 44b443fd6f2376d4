package org.linli.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.linli.kernel.Refusal;

/** The resident at a facility (到站): expected, present, left with proof. Kept by the facility's staff or its till. */
public sealed interface Attendance {

    /** Version, for optimistic locking by clients; shares its numbers with the visits of an order. */
    long version();

    /** A place is taken. */
    record Expected(long version) implements Attendance {
        /** The resident comes. */
        public Present arrive(long next, Coming coming) {
            return new Present(next, coming);
        }
    }

    /** The resident is there. */
    record Present(long version, Coming coming) implements Attendance {
        /** The resident leaves; refused when that was before the arrival. */
        public Left leave(long next, AttendanceProof proof) {
            if (proof.at().isBefore(coming.at())) {
                throw Refusal.ofField(DispatchError.TIME_NOT_POSSIBLE, "at", "the check-out is before the check-in");
            }
            return new Left(next, coming, proof);
        }
    }

    /** Done. */
    record Left(long version, Coming coming, AttendanceProof proof) implements Attendance {
        /** Whole minutes at the facility. */
        public int minutes() {
            return Math.toIntExact(Duration.between(coming.at(), proof.at()).toMinutes());
        }

        /** Whether somebody should look at it. */
        public boolean isFlagged() {
            return !coming.flags().isEmpty();
        }

        /** Whether this transaction of the till is its proof: the till may tell it again. */
        public boolean isProvenBy(String tillTransaction) {
            return proof.evidence() instanceof Evidence.Till(String known) && known.equals(tillTransaction);
        }
    }

    /** When the resident came, and what is remarkable about it; no place is measured at a facility. */
    record Coming(Instant at, Set<ArrivalFlag> flags) {
        public Coming {
            flags = Set.copyOf(flags);
        }
    }
}
