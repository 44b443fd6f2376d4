package org.linli.dispatch.order.adapter.messaging;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.dispatch.v1.OfferDeclined;
import org.linli.contracts.dispatch.v1.OfferLapsed;
import org.linli.contracts.dispatch.v1.OrderAccepted;
import org.linli.contracts.dispatch.v1.OrderCancelled;
import org.linli.contracts.dispatch.v1.OrderCompleted;
import org.linli.contracts.dispatch.v1.OrderFailed;
import org.linli.contracts.dispatch.v1.OrderFunded;
import org.linli.contracts.dispatch.v1.OrderOffered;
import org.linli.contracts.dispatch.v1.OrderQueued;
import org.linli.contracts.dispatch.v1.OrderRated;
import org.linli.contracts.dispatch.v1.OrderRequested;
import org.linli.dispatch.order.application.StampedEvent;
import org.linli.dispatch.order.domain.Assignment;
import org.linli.dispatch.order.domain.Delivery;
import org.linli.dispatch.order.domain.OrderEvent;
import org.linli.dispatch.order.domain.Request;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.messaging.OutgoingEvent;

/** Facts about orders to the records other services know. Facts about visits are {@link VisitEventTranslator}'s. */
final class OrderEventTranslator {

    private OrderEventTranslator() {}

    static OutgoingEvent translate(StampedEvent stamped) {
        UUID order = stamped.fact().order().value();
        return switch (stamped.fact()) {
            case OrderEvent.Requested fact -> event(stamped, OrderRequested.TYPE, requested(fact, fact.request()));
            case OrderEvent.Funded fact ->
                event(
                        stamped,
                        OrderFunded.TYPE,
                        new OrderFunded(
                                order,
                                fact.request().funding().name(),
                                fact.request().item().price().fen(),
                                fact.at()));
            case OrderEvent.MatchingAsked fact -> event(stamped, MatchingRequested.TYPE, asked(fact, fact.request()));
            case OrderEvent.Offered fact ->
                event(
                        stamped,
                        OrderOffered.TYPE,
                        new OrderOffered(
                                order,
                                fact.offer().id().value(),
                                fact.offer().provider().value(),
                                fact.offer().candidate().rank(),
                                fact.offer().expiresAt(),
                                fact.at(),
                                fact.offer()
                                        .candidate()
                                        .facility()
                                        .map(FacilityId::value)
                                        .orElse(null)));
            case OrderEvent.OfferDeclined fact ->
                event(
                        stamped,
                        OfferDeclined.TYPE,
                        new OfferDeclined(
                                order,
                                fact.offer().id().value(),
                                fact.offer().provider().value(),
                                fact.reason().name(),
                                fact.at()));
            case OrderEvent.OfferExpired fact ->
                event(
                        stamped,
                        OfferLapsed.TYPE,
                        new OfferLapsed(
                                order,
                                fact.offer().id().value(),
                                fact.offer().provider().value(),
                                "EXPIRED",
                                fact.at()));
            case OrderEvent.OfferWithdrawn fact ->
                event(
                        stamped,
                        OfferLapsed.TYPE,
                        new OfferLapsed(
                                order,
                                fact.offer().id().value(),
                                fact.offer().provider().value(),
                                "WITHDRAWN",
                                fact.at()));
            case OrderEvent.Queued fact ->
                event(
                        stamped,
                        OrderQueued.TYPE,
                        new OrderQueued(order, fact.reason().name(), fact.at()));
            case OrderEvent.Accepted fact ->
                event(
                        stamped,
                        OrderAccepted.TYPE,
                        new OrderAccepted(
                                order,
                                fact.assignment().offer().value(),
                                fact.assignment().provider().value(),
                                ids(fact.assignment().crew()),
                                fact.assignment().planned().start(),
                                fact.assignment().planned().end(),
                                fact.at(),
                                facility(fact.assignment())));
            case OrderEvent.Completed fact ->
                event(
                        stamped,
                        OrderCompleted.TYPE,
                        new OrderCompleted(
                                order,
                                fact.request().resident().value(),
                                fact.assignment().provider().value(),
                                fact.request().item().price().fen(),
                                fact.assignment().isFlagged(),
                                fact.at()));
            case OrderEvent.Cancelled fact ->
                event(
                        stamped,
                        OrderCancelled.TYPE,
                        new OrderCancelled(order, fact.cancellation().reason().name(), fact.at()));
            case OrderEvent.Failed fact ->
                event(
                        stamped,
                        OrderFailed.TYPE,
                        new OrderFailed(order, fact.reason().name(), fact.at()));
            case OrderEvent.Rated fact ->
                event(
                        stamped,
                        OrderRated.TYPE,
                        new OrderRated(
                                order, fact.provider().value(), fact.rating().stars(), fact.at()));
            case OrderEvent.OfVisit fact -> VisitEventTranslator.translate(stamped, fact);
        };
    }

    static <T> OutgoingEvent event(StampedEvent stamped, EventType<T> type, T payload) {
        return OutgoingEvent.fact(
                stamped.id(),
                type,
                stamped.fact().order(),
                payload,
                stamped.fact().at());
    }

    static @Nullable UUID facility(Assignment assignment) {
        return switch (assignment.delivery()) {
            case Delivery.AtHome home -> null;
            case Delivery.AtFacility there -> there.facility().value();
        };
    }

    static List<UUID> ids(List<CaregiverId> crew) {
        return crew.stream().map(CaregiverId::value).toList();
    }

    private static OrderRequested requested(OrderEvent.Requested fact, Request request) {
        return new OrderRequested(
                fact.order().value(),
                request.resident().value(),
                request.division().value(),
                request.item().code(),
                request.item().edition(),
                request.item().price().fen(),
                request.urgency().name(),
                request.channel().name(),
                request.window().start(),
                request.window().end(),
                fact.at());
    }

    private static MatchingRequested asked(OrderEvent.MatchingAsked fact, Request request) {
        return new MatchingRequested(
                fact.order().value(),
                fact.question().value(),
                request.resident().value(),
                request.division().value(),
                request.item().code(),
                request.urgency().name(),
                request.window().start(),
                request.window().end(),
                fact.notToAsk().stream().map(ProviderId::value).toList(),
                fact.at(),
                fact.facilitiesNotToAsk().stream().map(FacilityId::value).toList(),
                request.circleMinutes().isPresent() ? request.circleMinutes().getAsInt() : null);
    }
}
