package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.Refusal;

/** At least one crew member is or was at the home. */
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

    private Step<ServiceOrder> checkedOut(Visit.CheckedOut visit, Instant at) {
        UnderWay left = changed(visit);
        OrderEvent fact = new OrderEvent.VisitCheckedOut(id(), assignment.provider(), visit);
        if (!left.assignment().isDone()) {
            return Step.to(left, fact);
        }
        return Step.to(
                new Completed(
                        left.dossier().withVisitVersion(left.nextVersion()), left.assignment(), at, Optional.empty()),
                fact,
                left.ended(VisitOutcome.COMPLETED, at),
                new OrderEvent.Completed(id(), request(), left.assignment(), at));
    }
}
