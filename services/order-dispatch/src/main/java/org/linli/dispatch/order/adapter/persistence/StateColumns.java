package org.linli.dispatch.order.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.StateName;
import org.linli.dispatch.order.domain.Assignment;
import org.linli.dispatch.order.domain.Cancelled;
import org.linli.dispatch.order.domain.Completed;
import org.linli.dispatch.order.domain.Delivery;
import org.linli.dispatch.order.domain.Failed;
import org.linli.dispatch.order.domain.Funded;
import org.linli.dispatch.order.domain.Matching;
import org.linli.dispatch.order.domain.Offered;
import org.linli.dispatch.order.domain.QuestionId;
import org.linli.dispatch.order.domain.Queued;
import org.linli.dispatch.order.domain.Requested;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.UnderWay;

/** The state of an order to its columns: first all are emptied, then each state fills its own. */
@ApplicationScoped
class StateColumns {

    private final CandidatesText candidates;

    StateColumns(CandidatesText candidates) {
        this.candidates = candidates;
    }

    void write(ServiceOrder order, OrderRow row) {
        empty(row);
        row.state = StateName.of(order).name();
        row.candidates = candidates.write(order.dossier().candidates());
        row.visitVersion = order.dossier().visitVersion();
        switch (order) {
            case Requested requested -> {}
            case Funded funded -> {}
            case Matching matching -> {
                row.questionId = matching.question().id().value();
                row.answerDueAt = matching.question().answerDue();
            }
            case Offered offered -> row.offeredTo = offered.offer().provider().value();
            case Queued queued -> write(queued, row);
            case UnderWay underWay -> write(underWay, row);
            case Completed completed -> {
                write(completed.assignment(), row);
                row.stars = completed.stars().orElse(null);
                end(row, completed.at(), null);
            }
            case Cancelled cancelled -> {
                cancelled.assignment().ifPresent(assignment -> write(assignment, row));
                end(row, cancelled.at(), cancelled.why().reason().name());
                row.endText = cancelled.why().text().orElse(null);
            }
            case Failed failed -> {
                write(failed.assignment(), row);
                end(row, failed.at(), failed.reason().name());
            }
        }
    }

    private static void empty(OrderRow row) {
        row.questionId = null;
        row.answerDueAt = null;
        row.shortfallRule = null;
        row.shortfallText = null;
        row.shortfallAdvice = null;
        row.queueReason = null;
        row.queuedAt = null;
        row.offeredTo = null;
        row.providerId = null;
        row.offerId = null;
        row.facilityId = null;
        row.plannedStart = null;
        row.plannedEnd = null;
        row.endedAt = null;
        row.endReason = null;
        row.endText = null;
        row.stars = null;
    }

    private static void write(Queued queued, OrderRow row) {
        row.queueReason = queued.reason().name();
        row.queuedAt = queued.since();
        row.questionId = queued.unanswered().map(QuestionId::value).orElse(null);
        queued.shortfall().ifPresent(shortfall -> {
            row.shortfallRule = shortfall.rule();
            row.shortfallText = shortfall.text();
            row.shortfallAdvice = shortfall.advice();
        });
    }

    /** What waits for a dispatcher's decision stands in the queue, whatever the state. */
    private static void write(UnderWay order, OrderRow row) {
        write(order.assignment(), row);
        order.assignment().undecided().ifPresent(report -> {
            row.queueReason = report.kind().name();
            row.queuedAt = report.at();
        });
    }

    private static void write(Assignment assignment, OrderRow row) {
        row.providerId = assignment.provider().value();
        row.offerId = assignment.offer().value();
        row.plannedStart = assignment.planned().start();
        row.plannedEnd = assignment.planned().end();
        row.facilityId = assignment.delivery() instanceof Delivery.AtFacility there
                ? there.facility().value()
                : null;
    }

    private static void end(OrderRow row, Instant at, @Nullable String reason) {
        row.endedAt = at;
        row.endReason = reason;
    }
}
