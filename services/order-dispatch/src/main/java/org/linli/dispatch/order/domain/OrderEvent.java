package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;

/** A fact about an order, made true by a decision. */
public sealed interface OrderEvent {

    /** The order. */
    OrderId order();

    /** When it happened. */
    Instant at();

    /** A fact about a visit, published apart from those about the order. */
    sealed interface OfVisit extends OrderEvent {}

    /** An order was taken and stored. */
    record Requested(OrderId order, Request request, Instant at) implements OrderEvent {}

    /** It is clear who pays. */
    record Funded(OrderId order, Request request, Instant at) implements OrderEvent {}

    /** Matching was asked for candidates. */
    record MatchingAsked(
            OrderId order,
            Request request,
            QuestionId question,
            Set<ProviderId> notToAsk,
            Set<FacilityId> facilitiesNotToAsk,
            Instant at)
            implements OrderEvent {
        public MatchingAsked {
            notToAsk = Set.copyOf(notToAsk);
            facilitiesNotToAsk = Set.copyOf(facilitiesNotToAsk);
        }
    }

    /** The order was offered to one provider. */
    record Offered(OrderId order, Offer offer, Instant at) implements OrderEvent {}

    /** The provider said no. */
    record OfferDeclined(OrderId order, Offer offer, DeclineReason reason, Instant at) implements OrderEvent {}

    /** Nobody answered the offer in time. */
    record OfferExpired(OrderId order, Offer offer, Instant at) implements OrderEvent {}

    /** The offer was taken back. */
    record OfferWithdrawn(OrderId order, Offer offer, Instant at) implements OrderEvent {}

    /** The order waits for a person. */
    record Queued(OrderId order, QueueReason reason, Instant at) implements OrderEvent {}

    /** The provider accepted and named the crew. */
    record Accepted(OrderId order, Assignment assignment, Instant at) implements OrderEvent {}

    /** Caregivers are booked, or a place at a facility is taken. */
    record VisitPlanned(
            OrderId order,
            Request request,
            Assignment assignment,
            long visitVersion,
            Optional<PlaceTaken> place,
            Instant at)
            implements OfVisit {}

    /** A caregiver set off. */
    record VisitEnRoute(OrderId order, ProviderId provider, CaregiverId caregiver, Instant at) implements OfVisit {}

    /** A caregiver checked in. */
    record VisitCheckedIn(OrderId order, ProviderId provider, CaregiverId caregiver, Arrival arrival)
            implements OfVisit {
        @Override
        public Instant at() {
            return arrival.at();
        }
    }

    /** A caregiver checked out with proof. */
    record VisitCheckedOut(OrderId order, ProviderId provider, Visit.CheckedOut visit) implements OfVisit {
        @Override
        public Instant at() {
            return visit.proof().at();
        }
    }

    /** The resident came to the facility. */
    record AttendanceBegan(OrderId order, ProviderId provider, FacilityId facility, Attendance.Coming coming)
            implements OfVisit {
        @Override
        public Instant at() {
            return coming.at();
        }
    }

    /** The resident left the facility, with proof. */
    record AttendanceEnded(OrderId order, ProviderId provider, FacilityId facility, Attendance.Left attendance)
            implements OfVisit {
        @Override
        public Instant at() {
            return attendance.proof().at();
        }
    }

    /** The visits are over or will not happen. */
    record VisitEnded(
            OrderId order, Request request, Assignment assignment, long visitVersion, VisitOutcome outcome, Instant at)
            implements OfVisit {}

    /** A caregiver reported that something is in the way. */
    record ExceptionReported(OrderId order, ProviderId provider, CaregiverId caregiver, ExceptionReport report)
            implements OfVisit {
        @Override
        public Instant at() {
            return report.at();
        }
    }

    /** News from elsewhere is in the way. */
    record ExceptionNoticed(OrderId order, Request request, Assignment assignment, ExceptionReport report)
            implements OfVisit {
        @Override
        public Instant at() {
            return report.at();
        }
    }

    /** A dispatcher decided about an exception. */
    record ExceptionDecided(
            OrderId order, ProviderId provider, ExceptionReport report, ExceptionDecision decision, Instant at)
            implements OfVisit {}

    /** Every crew member checked out with proof. */
    record Completed(OrderId order, Request request, Assignment assignment, Instant at) implements OrderEvent {}

    /** The order was cancelled. */
    record Cancelled(OrderId order, Cancellation cancellation, Instant at) implements OrderEvent {}

    /** The service was not delivered. */
    record Failed(OrderId order, ExceptionKind reason, Instant at) implements OrderEvent {}

    /** The resident or a relative rated the completed order. */
    record Rated(OrderId order, ProviderId provider, Rating rating, Instant at) implements OrderEvent {}
}
