package org.linli.dispatch.order.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linli.dispatch.order.application.StateName;
import org.linli.dispatch.order.application.Versioned;
import org.linli.dispatch.order.domain.Accepted;
import org.linli.dispatch.order.domain.Assignment;
import org.linli.dispatch.order.domain.CancelReason;
import org.linli.dispatch.order.domain.Cancellation;
import org.linli.dispatch.order.domain.Cancelled;
import org.linli.dispatch.order.domain.Completed;
import org.linli.dispatch.order.domain.Delivery;
import org.linli.dispatch.order.domain.Dossier;
import org.linli.dispatch.order.domain.ExceptionKind;
import org.linli.dispatch.order.domain.Failed;
import org.linli.dispatch.order.domain.Funded;
import org.linli.dispatch.order.domain.InService;
import org.linli.dispatch.order.domain.Matching;
import org.linli.dispatch.order.domain.OfferId;
import org.linli.dispatch.order.domain.Offered;
import org.linli.dispatch.order.domain.Question;
import org.linli.dispatch.order.domain.QuestionId;
import org.linli.dispatch.order.domain.QueueReason;
import org.linli.dispatch.order.domain.Queued;
import org.linli.dispatch.order.domain.Requested;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Shortfall;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.TimeWindow;

/** The states of an order from rows. The way back is {@link StateColumns}. */
@ApplicationScoped
class OrderMapper {

    private final CandidatesText candidates;

    OrderMapper(CandidatesText candidates) {
        this.candidates = candidates;
    }

    Versioned read(OrderRows rows) {
        return new Versioned(order(rows), rows.order().version);
    }

    private ServiceOrder order(OrderRows rows) {
        OrderRow row = rows.order();
        Dossier dossier = new Dossier(
                new OrderId(row.id),
                RequestColumns.read(row),
                OfferColumns.closed(rows.offers()),
                candidates.read(row.candidates),
                row.visitVersion);
        return switch (StateName.valueOf(row.state)) {
            case REQUESTED -> new Requested(dossier);
            case FUNDED -> new Funded(dossier);
            case MATCHING ->
                new Matching(
                        dossier,
                        new Question(
                                new QuestionId(Stored.required(row.questionId)), Stored.required(row.answerDueAt)));
            case OFFERED -> new Offered(dossier, OfferColumns.open(rows.offers()));
            case QUEUED -> queued(dossier, row);
            case ACCEPTED -> new Accepted(dossier, assignment(rows));
            case IN_SERVICE -> new InService(dossier, assignment(rows));
            case COMPLETED ->
                new Completed(dossier, assignment(rows), Stored.required(row.endedAt), Optional.ofNullable(row.stars));
            case CANCELLED -> cancelled(dossier, rows);
            case FAILED ->
                new Failed(
                        dossier,
                        ExceptionKind.valueOf(Stored.required(row.endReason)),
                        Stored.required(row.endedAt),
                        assignment(rows));
        };
    }

    private static Queued queued(Dossier dossier, OrderRow row) {
        return new Queued(
                dossier,
                QueueReason.valueOf(Stored.required(row.queueReason)),
                Stored.required(row.queuedAt),
                Optional.ofNullable(row.questionId).map(QuestionId::new),
                Optional.ofNullable(row.shortfallRule)
                        .map(rule -> new Shortfall(
                                rule, Stored.required(row.shortfallText), Stored.required(row.shortfallAdvice))));
    }

    private static Cancelled cancelled(Dossier dossier, OrderRows rows) {
        OrderRow row = rows.order();
        return new Cancelled(
                dossier,
                new Cancellation(
                        CancelReason.valueOf(Stored.required(row.endReason)), Optional.ofNullable(row.endText)),
                Stored.required(row.endedAt),
                row.providerId == null ? Optional.empty() : Optional.of(assignment(rows)));
    }

    private static Assignment assignment(OrderRows rows) {
        OrderRow row = rows.order();
        return new Assignment(
                new OfferId(Stored.required(row.offerId)),
                new ProviderId(Stored.required(row.providerId)),
                new TimeWindow(Stored.required(row.plannedStart), Stored.required(row.plannedEnd)),
                delivery(rows),
                rows.exceptions().stream().map(ExceptionColumns::read).toList());
    }

    private static Delivery delivery(OrderRows rows) {
        return rows.attendance()
                .<Delivery>map(AttendanceColumns::read)
                .orElseGet(() -> new Delivery.AtHome(
                        rows.visits().stream().map(VisitColumns::read).toList()));
    }
}
