package org.linli.emergency.outage.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.outage.application.WatchParts;

/** Looks every other second, on every replica for itself. */
@ApplicationScoped
class PartWatch {

    private final WatchParts parts;

    PartWatch(WatchParts parts) {
        this.parts = parts;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return parts.watch();
    }
}
