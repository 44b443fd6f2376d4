package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows from a dispatcher's decision about an exception. */
final class Rulings {

    private Rulings() {}

    static Step<ServiceOrder> follow(UnderWay order, ExceptionReport report, ExceptionDecision decision, Instant at) {
        Dossier next = order.dossier().withVisitVersion(order.nextVersion());
        return switch (decision) {
            case CONTINUE -> Step.to(order);
            case REPLAN ->
                widened(Step.to(order, order.ended(VisitOutcome.REPLANNED, at))
                        .then(ended -> Dispatching.queue(next.withCandidates(List.of()), QueueReason.REPLAN, at)));
            case CANCEL -> widened(order.cancel(new Cancellation(cancelReason(report.kind()), Optional.empty()), at));
            case FAIL ->
                Step.to(
                        new Failed(next, report.kind(), at, order.assignment()),
                        order.ended(VisitOutcome.FAILED, at),
                        new OrderEvent.Failed(order.id(), report.kind(), at));
        };
    }

    private static CancelReason cancelReason(ExceptionKind kind) {
        return switch (kind) {
            case REFUSED_AT_DOOR -> CancelReason.RESIDENT_WISH;
            case RESIDENT_DECEASED -> CancelReason.RESIDENT_DECEASED;
            case RESIDENT_MOVED_AWAY -> CancelReason.RESIDENT_MOVED_AWAY;
            case RESIDENT_LEFT -> CancelReason.RESIDENT_LEFT;
            case NOT_AT_HOME, UNSAFE, RESIDENT_UNWELL, DID_NOT_COME, HOME_CHANGED, OTHER -> CancelReason.OTHER;
        };
    }

    private static Step<ServiceOrder> widened(Step<? extends ServiceOrder> step) {
        return new Step<>(step.order(), step.events());
    }
}
