package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The history of orders, which also feeds the event stream for phones. */
public interface OrderLog {

    /** Adds facts with who made them happen. */
    Uni<Void> append(List<PublishedEvent> facts, Actor actor);
}
