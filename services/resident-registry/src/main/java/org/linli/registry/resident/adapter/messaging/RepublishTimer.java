package org.linli.registry.resident.adapter.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.registry.resident.application.RepublishResidents;

/** Drives the run over all residents that is under way, batch after batch, on whichever replica comes first. */
@ApplicationScoped
class RepublishTimer {

    private static final Logger LOG = Logger.getLogger(RepublishTimer.class);

    private final RepublishResidents republish;
    private volatile boolean stopping;

    RepublishTimer(RepublishResidents republish) {
        this.republish = republish;
    }

    @Scheduled(every = "${linli.registry.republish.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> drive() {
        return stopping ? Uni.createFrom().voidItem() : batches().onFailure().recoverWithItem(this::tryLater);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    private Uni<Void> batches() {
        return Multi.createBy()
                .repeating()
                .uni(republish::next)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private @Nullable Void tryLater(Throwable failure) {
        LOG.logf(stopping ? Logger.Level.DEBUG : Logger.Level.WARN, "republishing waits: %s", failure.toString());
        return null;
    }
}
