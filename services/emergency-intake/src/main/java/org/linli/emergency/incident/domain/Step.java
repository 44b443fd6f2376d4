package org.linli.emergency.incident.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a decision yields: the next state and the facts it made true, in order. */
public record Step<S extends Incident>(S incident, List<IncidentEvent> events) {

    public Step {
        events = List.copyOf(events);
    }

    static <S extends Incident> Step<S> to(S incident, IncidentEvent... events) {
        return new Step<>(incident, List.of(events));
    }

    /** Goes on from here: the next decision's state with the facts of both. */
    public <T extends Incident> Step<T> then(Function<? super S, Step<T>> decision) {
        Step<T> next = decision.apply(incident);
        List<IncidentEvent> all = new ArrayList<>(events);
        all.addAll(next.events);
        return new Step<>(next.incident, all);
    }
}
