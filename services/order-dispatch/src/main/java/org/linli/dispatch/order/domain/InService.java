package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.Refusal;

/** At least one crew member is or was at the home, or the resident is at the facility. */
public record InService(Dossier dossier, Assignment assignment) implements UnderWay {

    @Override
    public InService with(Dossier changed, Assignment others) {
        return new InService(changed, others);
    }

    /** A crew member leaves with proof; the order is completed when nobody else is due or inside. */
    public Step<ServiceOrder> checkOut(CaregiverId caregiver, Proof proof, Instant at) {
        return switch (visit(caregiver)) {
            case Visit.CheckedIn inside -> checkedOut(inside.checkOut(nextVersion(), proof), at);
            case Visit.Before before -> throw Refusal.of(DispatchError.NOT_CHECKED_IN, "check in first");
            case Visit.CheckedOut done -> throw Refusal.of(DispatchError.ALREADY_CHECKED_OUT, "checked out before");
        };
    }

    /** The resident leaves the facility with proof: the order is completed. */
    public Step<Completed> leave(AttendanceProof proof, Instant at) {
        Delivery.AtFacility there = atFacility();
        return switch (there.attendance()) {
            case Attendance.Present present -> {
                Attendance.Left gone = present.leave(nextVersion(), proof);
                OrderEvent fact = new OrderEvent.AttendanceEnded(id(), assignment.provider(), there.facility(), gone);
                yield completed(changed(there, gone), fact, at);
            }
            case Attendance.Expected expected -> throw Refusal.of(DispatchError.NOT_CHECKED_IN, "check in first");
            case Attendance.Left left -> throw Refusal.of(DispatchError.ALREADY_CHECKED_OUT, "checked out before");
        };
    }

    private Step<ServiceOrder> checkedOut(Visit.CheckedOut visit, Instant at) {
        UnderWay left = changed(visit);
        OrderEvent fact = new OrderEvent.VisitCheckedOut(id(), assignment.provider(), visit);
        if (!left.assignment().isDone()) {
            return Step.to(left, fact);
        }
        Step<Completed> done = completed(left, fact, at);
        return new Step<>(done.order(), done.events());
    }

    private Step<Completed> completed(UnderWay left, OrderEvent fact, Instant at) {
        return Step.to(
                new Completed(
                        left.dossier().withVisitVersion(left.nextVersion()), left.assignment(), at, Optional.empty()),
                fact,
                left.ended(VisitOutcome.COMPLETED, at),
                new OrderEvent.Completed(id(), request(), left.assignment(), at));
    }
}
