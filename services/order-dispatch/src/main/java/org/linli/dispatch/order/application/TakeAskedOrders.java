package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.linli.kernel.ErrorKind;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.persistence.UnitOfWork;

/** Places orders that another service asks for, under the id it chose, or tells why not. */
@ApplicationScoped
@UnitOfWork
public class TakeAskedOrders {

    private static final Logger LOG = Logger.getLogger(TakeAskedOrders.class);
    /** What the order refers to may still be on its way to us for as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** An order may have been asked for long before, while we were away; what came meanwhile is read first. */
    private static final Duration TO_CATCH_UP = Duration.ofSeconds(10);

    private final RequestOrders requests;
    private final Clock clock;
    private final Instant here;

    TakeAskedOrders(RequestOrders requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
        this.here = clock.instant();
    }

    /**
     * Places it; a refusal that the one who asked must be told of. Fails as unavailable while what it refers to may still
     * arrive, so that it is tried again.
     */
    public Uni<Optional<Refusal>> place(OrderId id, RequestOrder command, Instant askedAt) {
        return requests.request(id, command)
                .map(order -> Optional.<Refusal>empty())
                .onFailure(Refusal.class)
                .recoverWithUni(failure -> answer(id, failure, askedAt));
    }

    private Uni<Optional<Refusal>> answer(OrderId id, Refusal refusal, Instant askedAt) {
        Instant now = clock.instant();
        boolean mayStillArrive = now.isBefore(askedAt.plus(PATIENCE)) || now.isBefore(here.plus(TO_CATCH_UP));
        if (refusal.code().kind() == ErrorKind.UNAVAILABLE && mayStillArrive) {
            return Uni.createFrom().failure(refusal);
        }
        LOG.infof(
                "order %s that was asked for is refused: %s", id, refusal.code().name());
        return Uni.createFrom().item(Optional.of(refusal));
    }
}
