package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.ExceptionDecision;
import org.linli.dispatch.order.domain.ExceptionId;
import org.linli.dispatch.order.domain.ExceptionKind;
import org.linli.dispatch.order.domain.ExceptionReport;
import org.linli.dispatch.order.domain.UnderWay;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** Caregivers report what is in the way; dispatchers decide what comes of it. */
@ApplicationScoped
@UnitOfWork
public class HandleExceptions {

    private final Orders orders;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;

    HandleExceptions(Orders orders, Recorder recorder, Ids ids, Clock clock) {
        this.orders = orders;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something is in a caregiver's way. */
    public Uni<ExceptionReport> report(
            By by, OrderId order, CaregiverId caregiver, ExceptionKind kind, Optional<String> text) {
        ExceptionId exception = new ExceptionId(ids.next());
        return orders.take(order, by.scope())
                .map(found -> found.as(UnderWay.class, DispatchError.NOT_UNDER_WAY)
                        .report(exception, caregiver, kind, text, clock.instant()))
                .call(step -> recorder.record(step, by.actor()))
                .map(step -> step.order().assignment().exception(exception));
    }

    /** A dispatcher decides: go on, plan anew, cancel, or not delivered. */
    public Uni<Versioned> decide(
            By by, OrderId order, long seen, ExceptionId exception, ExceptionDecision decision, String reason) {
        return orders.take(order, by.scope())
                .map(found -> found.seen(seen)
                        .as(UnderWay.class, DispatchError.NOT_UNDER_WAY)
                        .decide(exception, decision, reason, clock.instant()))
                .chain(step -> recorder.record(step, by.actor()));
    }
}
