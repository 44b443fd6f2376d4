package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells other services, if and only if the unit of work commits. */
public interface OrderOutbox {

    /** Appends the facts in order; returns them as they will be published. */
    Uni<List<PublishedEvent>> append(List<StampedEvent> facts);
}
