package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.domain.Step;
import org.linli.kernel.OrderId;
import org.linli.security.Scope;

/**
 * The orders, for commands. An order taken is held until the end of the unit of work: whoever wants it at the same time
 * waits, and then sees what the first one made of it.
 */
public interface Orders {

    /** The order, if the caller is or was concerned by it; refused with {@code NOT_FOUND} otherwise. */
    Uni<Versioned> take(OrderId order, Scope scope);

    /** The order, whoever is concerned. */
    Uni<Optional<Versioned>> take(OrderId order);

    /** The order, unless somebody else holds it now. */
    Uni<Optional<Versioned>> takeIfFree(OrderId order);

    /**
     * Stores what a step made of an order: its state, offers, visits, bookings. Refused with {@code CAREGIVER_BOOKED}
     * when a caregiver of the crew has another visit at that time.
     */
    Uni<Versioned> save(Step<?> step);

    /** Orders whose open offer has expired. */
    Uni<List<OrderId>> withExpiredOffer(Instant at, int limit);

    /** Orders whose question to matching is overdue. */
    Uni<List<OrderId>> withOverdueQuestion(Instant at, int limit);
}
