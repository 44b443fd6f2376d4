package org.linli.dispatch.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a decision yields: the next state and the facts it made true, in order. */
public record Step<S extends ServiceOrder>(S order, List<OrderEvent> events) {

    public Step {
        events = List.copyOf(events);
    }

    static <S extends ServiceOrder> Step<S> to(S order, OrderEvent... events) {
        return new Step<>(order, List.of(events));
    }

    /** Whether the order begins with it, so that nothing of it is stored yet. */
    public boolean isFirst() {
        return !events.isEmpty() && events.getFirst() instanceof OrderEvent.Requested;
    }

    /** Goes on from here: the next decision's state with the facts of both. */
    public <T extends ServiceOrder> Step<T> then(Function<? super S, Step<T>> decision) {
        Step<T> next = decision.apply(order);
        List<OrderEvent> all = new ArrayList<>(events);
        all.addAll(next.events);
        return new Step<>(next.order, all);
    }
}
