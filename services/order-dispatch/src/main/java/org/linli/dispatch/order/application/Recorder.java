package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.domain.OrderEvent;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.dispatch.order.domain.Step;
import org.linli.persistence.AfterCommit;
import org.linli.persistence.Ids;

/** The third beat of every use case: the state and the facts of a step, in the caller's unit of work. */
@ApplicationScoped
class Recorder {

    private final Orders orders;
    private final OrderOutbox outbox;
    private final OrderLog log;
    private final ChangeSignal changes;
    private final Ids ids;

    Recorder(Orders orders, OrderOutbox outbox, OrderLog log, ChangeSignal changes, Ids ids) {
        this.orders = orders;
        this.outbox = outbox;
        this.log = log;
        this.changes = changes;
        this.ids = ids;
    }

    Uni<Versioned> record(Step<?> step, Actor actor) {
        AfterCommit.run(changes.nudge());
        return orders.save(step)
                .call(() -> outbox.append(stamped(step.events())).chain(facts -> log.append(facts, actor)));
    }

    Uni<Void> recordIfAny(Optional<Step<? extends ServiceOrder>> step, Actor actor) {
        return step.map(decided -> record(decided, actor).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private List<StampedEvent> stamped(List<OrderEvent> events) {
        return events.stream().map(event -> new StampedEvent(ids.next(), event)).toList();
    }
}
