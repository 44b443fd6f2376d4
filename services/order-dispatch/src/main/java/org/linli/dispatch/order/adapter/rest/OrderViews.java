package org.linli.dispatch.order.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.adapter.rest.OrderView.AssignmentView;
import org.linli.dispatch.order.adapter.rest.OrderView.EndingView;
import org.linli.dispatch.order.adapter.rest.OrderView.ItemView;
import org.linli.dispatch.order.adapter.rest.OrderView.OfferView;
import org.linli.dispatch.order.adapter.rest.OrderView.PastOfferView;
import org.linli.dispatch.order.adapter.rest.OrderView.QueueView;
import org.linli.dispatch.order.adapter.rest.OrderView.WindowView;
import org.linli.dispatch.order.application.StateName;
import org.linli.dispatch.order.application.Versioned;
import org.linli.dispatch.order.domain.Assignment;
import org.linli.dispatch.order.domain.Cancelled;
import org.linli.dispatch.order.domain.Candidate;
import org.linli.dispatch.order.domain.ClosedOffer;
import org.linli.dispatch.order.domain.ClosedOffer.Closing;
import org.linli.dispatch.order.domain.Completed;
import org.linli.dispatch.order.domain.Delivery;
import org.linli.dispatch.order.domain.Failed;
import org.linli.dispatch.order.domain.ItemTerms;
import org.linli.dispatch.order.domain.Offer;
import org.linli.dispatch.order.domain.Offered;
import org.linli.dispatch.order.domain.Queued;
import org.linli.dispatch.order.domain.Request;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Shortfall;
import org.linli.dispatch.order.domain.UnderWay;
import org.linli.dispatch.order.domain.Unfinished;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.security.Scope;

/** Shapes orders for callers: who was asked before is for the area alone. */
final class OrderViews {

    private OrderViews() {}

    static OrderView view(Versioned versioned, Scope scope) {
        ServiceOrder order = versioned.order();
        Request request = order.request();
        Assignment assignment = assignment(order);
        return new OrderView(
                order.id().value(),
                versioned.version(),
                StateName.of(order).name(),
                request.resident().value(),
                request.division().value(),
                item(request.item()),
                new WindowView(request.window().start(), request.window().end()),
                request.urgency().name(),
                request.funding().name(),
                request.channel().name(),
                request.answerWithin().toString(),
                request.note().orElse(null),
                request.at(),
                queue(order),
                order instanceof Offered offered && mayKnow(scope, offered.offer()) ? offer(offered.offer()) : null,
                scope instanceof Scope.Area ? pastOffers(order) : List.of(),
                assignment == null ? null : assignment(assignment),
                assignment == null ? List.of() : VisitViews.views(assignment),
                assignment != null && assignment.delivery() instanceof Delivery.AtFacility there
                        ? AttendanceView.of(there)
                        : null,
                assignment == null
                        ? List.of()
                        : assignment.exceptions().stream().map(VisitViews::view).toList(),
                ending(order));
    }

    static OfferView offer(Offer offer) {
        Candidate candidate = offer.candidate();
        return new OfferView(
                offer.id().value(),
                offer.provider().value(),
                candidate.rank(),
                candidate.crew().stream().map(CaregiverId::value).toList(),
                candidate.isChosen() ? null : candidate.minutes(),
                candidate.isChosen() ? null : candidate.metres(),
                offer.offeredAt(),
                offer.expiresAt(),
                candidate.facility().map(FacilityId::value).orElse(null));
    }

    private static boolean mayKnow(Scope scope, Offer offer) {
        return switch (scope) {
            case Scope.Area area -> true;
            case Scope.OfProvider(var provider) -> offer.provider().value().equals(provider);
            case Scope.OfCaregiver caregiver -> false;
            case Scope.OfResident resident -> false;
            case Scope.OfRelative relative -> false;
        };
    }

    private static @Nullable Assignment assignment(ServiceOrder order) {
        return switch (order) {
            case UnderWay underWay -> underWay.assignment();
            case Completed completed -> completed.assignment();
            case Failed failed -> failed.assignment();
            case Cancelled cancelled -> cancelled.assignment().orElse(null);
            case Unfinished unfinished -> null;
        };
    }

    private static ItemView item(ItemTerms terms) {
        return new ItemView(
                terms.code(),
                terms.edition(),
                terms.kind(),
                terms.standardMinutes(),
                terms.price().fen(),
                terms.qualification().orElse(null),
                terms.minCrew(),
                terms.sexRule().name(),
                terms.place().name());
    }

    private static @Nullable QueueView queue(ServiceOrder order) {
        return switch (order) {
            case Queued queued -> queue(queued);
            case UnderWay underWay ->
                underWay.assignment()
                        .undecided()
                        .map(report -> new QueueView(report.kind().name(), report.at(), null, null, null))
                        .orElse(null);
            default -> null;
        };
    }

    private static QueueView queue(Queued queued) {
        return new QueueView(
                queued.reason().name(),
                queued.since(),
                queued.shortfall().map(Shortfall::rule).orElse(null),
                queued.shortfall().map(Shortfall::text).orElse(null),
                queued.shortfall().map(Shortfall::advice).orElse(null));
    }

    private static List<PastOfferView> pastOffers(ServiceOrder order) {
        return order.dossier().past().stream().map(OrderViews::pastOffer).toList();
    }

    private static PastOfferView pastOffer(ClosedOffer closed) {
        Offer offer = closed.offer();
        String outcome = switch (closed.closing()) {
            case Closing.Accepted accepted -> "ACCEPTED";
            case Closing.Declined declined -> "DECLINED";
            case Closing.Expired expired -> "EXPIRED";
            case Closing.Withdrawn withdrawn -> "WITHDRAWN";
        };
        Closing.@Nullable Declined no = closed.closing() instanceof Closing.Declined declined ? declined : null;
        return new PastOfferView(
                offer.id().value(),
                offer.provider().value(),
                offer.candidate().rank(),
                outcome,
                no == null ? null : no.reason().name(),
                no == null ? null : no.text().orElse(null),
                closed.at());
    }

    private static AssignmentView assignment(Assignment assignment) {
        return new AssignmentView(
                assignment.provider().value(),
                assignment.planned().start(),
                assignment.planned().end());
    }

    private static @Nullable EndingView ending(ServiceOrder order) {
        return switch (order) {
            case Completed done ->
                new EndingView(
                        done.at(),
                        null,
                        null,
                        done.assignment().isFlagged(),
                        done.stars().orElse(null));
            case Cancelled cancelled ->
                new EndingView(
                        cancelled.at(),
                        cancelled.why().reason().name(),
                        cancelled.why().text().orElse(null),
                        false,
                        null);
            case Failed failed -> new EndingView(failed.at(), failed.reason().name(), null, true, null);
            case Unfinished unfinished -> null;
        };
    }
}
