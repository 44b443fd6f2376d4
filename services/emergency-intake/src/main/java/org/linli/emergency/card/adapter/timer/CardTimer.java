package org.linli.emergency.card.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.card.application.FollowRegistry;

/** Looks every second on every replica whether a resident's file has changed; one of them fetches the card. */
@ApplicationScoped
class CardTimer {

    private final FollowRegistry registry;

    CardTimer(FollowRegistry registry) {
        this.registry = registry;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return registry.follow();
    }
}
