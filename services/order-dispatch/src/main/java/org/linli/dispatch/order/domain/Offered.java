package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.domain.ClosedOffer.Closing;
import org.linli.kernel.Refusal;
import org.linli.kernel.TimeWindow;

/** Offered to one provider, which has until the offer's expiry, and then until somebody notices. */
public record Offered(Dossier dossier, Offer offer) implements Waiting {

    /** When a visit can begin at the earliest: with the window, or now when the window is open. */
    public Instant earliestStart(Instant at) {
        Instant start = request().window().start();
        return at.isAfter(start) ? at : start;
    }

    /**
     * The provider takes it with this crew, which has been checked; the clock does not matter as long as the offer is
     * open. Refused when the start lies outside the agreed window.
     */
    public Step<Accepted> accept(List<Visit.Planned> crew, Instant start, Instant at) {
        requireInWindow(start);
        long version = crew.stream().mapToLong(Visit::version).max().orElse(dossier.visitVersion());
        Dossier next = closed(new Closing.Accepted(), at).withVisitVersion(version);
        return accepted(next, new Delivery.AtHome(List.copyOf(crew)), start, Optional.empty(), at);
    }

    /**
     * The provider expects the resident at the facility of the offer; no crew is named. Refused when the facility does not
     * serve that day or the start lies outside the agreed window; whether a place is left is known when it is stored.
     */
    public Step<Accepted> acceptAt(Facility facility, Instant start, Instant at) {
        facility.requireFor(request(), offer.provider());
        requireInWindow(start);
        long version = dossier.visitVersion() + 1;
        Dossier next = closed(new Closing.Accepted(), at).withVisitVersion(version);
        String kind = request().item().kind();
        PlaceTaken place = new PlaceTaken(
                facility.id(), kind, LocalDate.ofInstant(start, TimeWindow.BUSINESS_ZONE), facility.placesPerDay(kind));
        Delivery there = new Delivery.AtFacility(facility.id(), new Attendance.Expected(version));
        return accepted(next, there, start, Optional.of(place), at);
    }

    private Step<Accepted> accepted(
            Dossier next, Delivery delivery, Instant start, Optional<PlaceTaken> place, Instant at) {
        Assignment assignment = new Assignment(
                offer.id(), offer.provider(), TimeWindow.of(start, request().length()), delivery, List.of());
        return Step.to(
                new Accepted(next, assignment),
                new OrderEvent.Accepted(id(), assignment, at),
                new OrderEvent.VisitPlanned(id(), request(), assignment, next.visitVersion(), place, at));
    }

    private void requireInWindow(Instant start) {
        if (!request().window().contains(start)) {
            throw Refusal.ofField(
                    DispatchError.START_OUTSIDE_WINDOW,
                    "plannedStart",
                    "the visit must begin between " + request().window().start() + " and "
                            + request().window().end());
        }
    }

    /** The provider says no: on with the next candidate, and never back to this one. */
    public Step<Waiting> decline(DeclineReason reason, Optional<String> text, OfferId next, Instant at) {
        return afterwards(
                new OrderEvent.OfferDeclined(id(), offer, reason, at), new Closing.Declined(reason, text), next, at);
    }

    /** Nobody answered: on with the next candidate, and never back to this one. */
    public Step<Waiting> lapse(OfferId next, Instant at) {
        return afterwards(new OrderEvent.OfferExpired(id(), offer, at), new Closing.Expired(), next, at);
    }

    @Override
    public Step<Offered> offerTo(Provider provider, Optional<Facility> facility, OfferId next, Instant at) {
        return withdrawn(at).then(free -> Dispatching.choose(free.dossier(), provider, facility, next, at));
    }

    @Override
    public Step<Matching> askAgain(Question question, Instant at) {
        return withdrawn(at).then(free -> Dispatching.ask(free.dossier(), question, at));
    }

    @Override
    public Step<Cancelled> cancel(Cancellation why, Instant at) {
        return withdrawn(at).then(free -> free.cancel(why, at));
    }

    private Step<Funded> withdrawn(Instant at) {
        return Step.to(new Funded(closed(new Closing.Withdrawn(), at)), new OrderEvent.OfferWithdrawn(id(), offer, at));
    }

    private Step<Waiting> afterwards(OrderEvent fact, Closing closing, OfferId next, Instant at) {
        return Step.to(new Funded(closed(closing, at)), fact).then(free -> Dispatching.next(free.dossier(), next, at));
    }

    private Dossier closed(Closing closing, Instant at) {
        return dossier.with(new ClosedOffer(offer, closing, at));
    }
}
