package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.application.OrderQueries.Change;
import org.linli.dispatch.order.application.OrderQueries.Filter;
import org.linli.dispatch.order.application.OrderQueries.Position;
import org.linli.dispatch.order.domain.Photo;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CommonError;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** Shows orders. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class ReadOrders {

    /** How long a caregiver still sees a visit after its planned end. */
    private static final Duration VISITS_STAY = Duration.ofDays(1);

    private final OrderQueries queries;
    private final Photos photos;
    private final Clock clock;

    ReadOrders(OrderQueries queries, Photos photos, Clock clock) {
        this.queries = queries;
        this.photos = photos;
        this.clock = clock;
    }

    /** One order; refused with {@code NOT_FOUND} outside the scope. */
    public Uni<Versioned> find(OrderId order, Scope scope) {
        return queries.find(order, scope).map(ReadOrders::required);
    }

    /** Orders changed after a position. */
    public Uni<List<Change>> changes(Filter filter, Position after, int limit, Scope scope) {
        return queries.changes(filter, after, limit, scope);
    }

    /** Orders that wait for a dispatcher. */
    public Uni<List<Listed>> queue(Mark after, int limit, Scope scope) {
        return queries.queue(after, limit, scope);
    }

    /** Orders offered to the provider now. */
    public Uni<List<Listed>> openOffers(ProviderId provider, Mark after, int limit) {
        return queries.openOffers(provider, after, limit);
    }

    /** Orders with a visit of the caregiver, from those of yesterday on. */
    public Uni<List<Listed>> visits(CaregiverId caregiver, Mark after, int limit) {
        return queries.visits(caregiver, clock.instant().minus(VISITS_STAY), after, limit);
    }

    /** Orders whose residents come to facilities that the scope sees, on a day. */
    public Uni<List<Listed>> attendances(LocalDate day, Mark after, int limit, Scope scope) {
        return queries.attendances(day, after, limit, scope);
    }

    /** What happened to an order; refused with {@code NOT_FOUND} outside the scope. */
    public Uni<List<HistoryEntry>> history(OrderId order, Scope scope) {
        return find(order, scope).chain(() -> queries.history(order, scope));
    }

    /** What is known of a photo of an order. */
    public Uni<Optional<Photo>> photo(OrderId order, PhotoId photo, Scope scope) {
        return find(order, scope).chain(() -> photos.find(order, photo));
    }

    private static Versioned required(Optional<Versioned> found) {
        return found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such order"));
    }
}
