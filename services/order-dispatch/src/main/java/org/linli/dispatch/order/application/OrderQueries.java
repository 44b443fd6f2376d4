package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.security.Scope;

/** The orders, for reading; what lies outside the scope is not there. */
public interface OrderQueries {

    /** One order. */
    Uni<Optional<Versioned>> find(OrderId order, Scope scope);

    /** Orders changed after a position, oldest change first; complete even while others are writing. */
    Uni<List<Change>> changes(Filter filter, Position after, int limit, Scope scope);

    /** Orders that wait for a person, queued or with an undecided exception, urgent ones first, then the longest waiting. */
    Uni<List<Listed>> queue(Mark after, int limit, Scope scope);

    /** Orders offered to the provider now, the first to expire first. */
    Uni<List<Listed>> openOffers(ProviderId provider, Mark after, int limit);

    /** Orders with a visit of the caregiver that is planned to end after {@code from}, the next one first. */
    Uni<List<Listed>> visits(CaregiverId caregiver, Instant from, Mark after, int limit);

    /** Orders whose residents the facilities of the scope expect or have had on a day, the first to come first. */
    Uni<List<Listed>> attendances(LocalDate day, Mark after, int limit, Scope scope);

    /** What happened to one order, as far as the scope may know, in order. */
    Uni<List<HistoryEntry>> history(OrderId order, Scope scope);

    /** What a reader of changes is interested in. */
    record Filter(Optional<String> state, Optional<ResidentId> resident) {}

    /** Where a reader of changes stands: the writing transaction and the order. */
    record Position(long changedIn, String order) {
        /** Before the first change. */
        public static final Position START = new Position(0, "00000000-0000-0000-0000-000000000000");
    }

    /** A changed order. */
    record Change(Versioned order, Position position) {}
}
