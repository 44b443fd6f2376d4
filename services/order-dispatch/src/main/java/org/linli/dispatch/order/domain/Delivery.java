package org.linli.dispatch.order.domain;

import java.util.List;
import org.linli.kernel.FacilityId;

/** How an accepted order is delivered: by a crew at the home, or at a facility to which the resident comes. */
public sealed interface Delivery {

    /** Whether it is over and proven. */
    boolean isDone();

    /** Whether somebody should look at it. */
    boolean isFlagged();

    /** By caregivers who come to the home, one visit each. */
    record AtHome(List<Visit> visits) implements Delivery {
        public AtHome {
            visits = List.copyOf(visits);
        }

        @Override
        public boolean isDone() {
            return visits.stream().allMatch(Visit.CheckedOut.class::isInstance);
        }

        @Override
        public boolean isFlagged() {
            return visits.stream().anyMatch(visit -> visit instanceof Visit.CheckedOut done && done.isFlagged());
        }
    }

    /** At a facility, where the resident attends (到站服务). */
    record AtFacility(FacilityId facility, Attendance attendance) implements Delivery {

        @Override
        public boolean isDone() {
            return attendance instanceof Attendance.Left;
        }

        @Override
        public boolean isFlagged() {
            return attendance instanceof Attendance.Left left && left.isFlagged();
        }
    }
}
