package org.linli.registry.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does long work batch after batch, each a unit of work of its own, until there is no more or the service stops. A batch
 * that fails has not happened; the next tick of the timer tries it again.
 */
@ApplicationScoped
public class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);

    private volatile boolean stopping;

    /** Runs {@code next} for as long as it tells that there is more; never fails. */
    public Uni<Void> drive(String work, Supplier<Uni<Boolean>> next) {
        return stopping
                ? Uni.createFrom().voidItem()
                : all(next).onFailure().recoverWithItem(failure -> tryLater(work, failure));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    private Uni<Void> all(Supplier<Uni<Boolean>> next) {
        return Multi.createBy()
                .repeating()
                .uni(next::get)
                .whilst(more -> more && !stopping)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private @Nullable Void tryLater(String work, Throwable failure) {
        LOG.logf(stopping ? Logger.Level.DEBUG : Logger.Level.WARN, "%s waits: %s", work, failure.toString());
        return null;
    }
}
