package org.linli.dispatch.order.adapter.persistence;

import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.domain.Assignment;
import org.linli.dispatch.order.domain.OrderEvent;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.ProviderId;

/** The provider and the caregivers whom a fact concerns, beside the resident and the area. */
record EventAudience(Optional<ProviderId> provider, List<CaregiverId> caregivers) {

    private static final EventAudience NOBODY = new EventAudience(Optional.empty(), List.of());

    static EventAudience of(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Requested fact -> NOBODY;
            case OrderEvent.Funded fact -> NOBODY;
            case OrderEvent.MatchingAsked fact -> NOBODY;
            case OrderEvent.Queued fact -> NOBODY;
            case OrderEvent.Cancelled fact -> NOBODY;
            case OrderEvent.Failed fact -> NOBODY;
            case OrderEvent.Offered fact -> provider(fact.offer().provider());
            case OrderEvent.OfferDeclined fact -> provider(fact.offer().provider());
            case OrderEvent.OfferExpired fact -> provider(fact.offer().provider());
            case OrderEvent.OfferWithdrawn fact -> provider(fact.offer().provider());
            case OrderEvent.Accepted fact -> crew(fact.assignment());
            case OrderEvent.VisitPlanned fact -> crew(fact.assignment());
            case OrderEvent.VisitEnded fact -> crew(fact.assignment());
            case OrderEvent.Completed fact -> crew(fact.assignment());
            case OrderEvent.VisitEnRoute fact -> one(fact.provider(), fact.caregiver());
            case OrderEvent.VisitCheckedIn fact -> one(fact.provider(), fact.caregiver());
            case OrderEvent.VisitCheckedOut fact ->
                one(fact.provider(), fact.visit().caregiver());
            case OrderEvent.ExceptionReported fact -> one(fact.provider(), fact.caregiver());
            case OrderEvent.ExceptionNoticed fact -> crew(fact.assignment());
            case OrderEvent.ExceptionDecided fact ->
                new EventAudience(
                        Optional.of(fact.provider()),
                        fact.report().caregiver().stream().toList());
            case OrderEvent.AttendanceBegan fact -> provider(fact.provider());
            case OrderEvent.AttendanceEnded fact -> provider(fact.provider());
            case OrderEvent.Rated fact -> provider(fact.provider());
        };
    }

    private static EventAudience provider(ProviderId provider) {
        return new EventAudience(Optional.of(provider), List.of());
    }

    private static EventAudience one(ProviderId provider, CaregiverId caregiver) {
        return new EventAudience(Optional.of(provider), List.of(caregiver));
    }

    private static EventAudience crew(Assignment assignment) {
        return new EventAudience(Optional.of(assignment.provider()), assignment.crew());
    }
}
