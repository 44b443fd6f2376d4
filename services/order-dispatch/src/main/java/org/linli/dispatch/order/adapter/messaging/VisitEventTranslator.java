package org.linli.dispatch.order.adapter.messaging;

import static org.linli.dispatch.order.adapter.messaging.OrderEventTranslator.event;
import static org.linli.dispatch.order.adapter.messaging.OrderEventTranslator.ids;

import java.util.UUID;
import org.linli.contracts.dispatch.v1.AttendanceBegan;
import org.linli.contracts.dispatch.v1.AttendanceEnded;
import org.linli.contracts.dispatch.v1.ExceptionDecided;
import org.linli.contracts.dispatch.v1.ExceptionNoticed;
import org.linli.contracts.dispatch.v1.ExceptionReported;
import org.linli.contracts.dispatch.v1.VisitCheckedIn;
import org.linli.contracts.dispatch.v1.VisitCheckedOut;
import org.linli.contracts.dispatch.v1.VisitEnRoute;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.dispatch.order.application.StampedEvent;
import org.linli.dispatch.order.domain.OrderEvent;
import org.linli.dispatch.order.domain.PlaceTaken;
import org.linli.dispatch.order.domain.Signature;
import org.linli.messaging.OutgoingEvent;

/** Facts about visits to the records other services know. */
final class VisitEventTranslator {

    private VisitEventTranslator() {}

    static OutgoingEvent translate(StampedEvent stamped, OrderEvent.OfVisit visit) {
        UUID order = visit.order().value();
        return switch (visit) {
            case OrderEvent.VisitPlanned fact ->
                event(
                        stamped,
                        VisitPlanned.TYPE,
                        new VisitPlanned(
                                order,
                                fact.request().resident().value(),
                                fact.visitVersion(),
                                fact.assignment().provider().value(),
                                ids(fact.assignment().crew()),
                                fact.assignment().planned().start(),
                                fact.assignment().planned().end(),
                                fact.at(),
                                fact.place()
                                        .map(place -> place.facility().value())
                                        .orElse(null),
                                fact.place().map(PlaceTaken::kind).orElse(null)));
            case OrderEvent.VisitEnRoute fact ->
                event(
                        stamped,
                        VisitEnRoute.TYPE,
                        new VisitEnRoute(order, fact.caregiver().value(), fact.at()));
            case OrderEvent.VisitCheckedIn fact ->
                event(
                        stamped,
                        VisitCheckedIn.TYPE,
                        new VisitCheckedIn(
                                order,
                                fact.caregiver().value(),
                                fact.arrival().metres(),
                                fact.arrival().flags().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList(),
                                fact.at()));
            case OrderEvent.VisitCheckedOut fact ->
                event(
                        stamped,
                        VisitCheckedOut.TYPE,
                        new VisitCheckedOut(
                                order,
                                fact.visit().caregiver().value(),
                                fact.visit().proof().id().value(),
                                fact.visit().proof().signature() instanceof Signature.Signed,
                                fact.visit().minutes(),
                                fact.at()));
            case OrderEvent.AttendanceBegan fact ->
                event(
                        stamped,
                        AttendanceBegan.TYPE,
                        new AttendanceBegan(
                                order,
                                fact.facility().value(),
                                fact.coming().flags().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList(),
                                fact.at()));
            case OrderEvent.AttendanceEnded fact ->
                event(
                        stamped,
                        AttendanceEnded.TYPE,
                        new AttendanceEnded(
                                order,
                                fact.facility().value(),
                                fact.attendance().proof().id().value(),
                                fact.attendance().proof().evidence().kind(),
                                fact.attendance().minutes(),
                                fact.at()));
            case OrderEvent.VisitEnded fact ->
                event(
                        stamped,
                        VisitEnded.TYPE,
                        new VisitEnded(
                                order,
                                fact.request().resident().value(),
                                fact.visitVersion(),
                                fact.outcome().name(),
                                fact.at()));
            case OrderEvent.ExceptionReported fact ->
                event(
                        stamped,
                        ExceptionReported.TYPE,
                        new ExceptionReported(
                                order,
                                fact.report().id().value(),
                                fact.caregiver().value(),
                                fact.report().kind().name(),
                                fact.at()));
            case OrderEvent.ExceptionNoticed fact ->
                event(
                        stamped,
                        ExceptionNoticed.TYPE,
                        new ExceptionNoticed(
                                order,
                                fact.request().resident().value(),
                                fact.report().id().value(),
                                fact.report().kind().name(),
                                fact.at()));
            case OrderEvent.ExceptionDecided fact ->
                event(
                        stamped,
                        ExceptionDecided.TYPE,
                        new ExceptionDecided(
                                order,
                                fact.report().id().value(),
                                fact.decision().name(),
                                fact.at()));
        };
    }
}
