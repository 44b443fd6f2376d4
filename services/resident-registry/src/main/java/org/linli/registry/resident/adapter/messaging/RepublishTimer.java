package org.linli.registry.resident.adapter.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.registry.jobs.Batches;
import org.linli.registry.resident.application.RepublishResidents;

/** Drives the run over all residents that is under way, batch after batch, on whichever replica comes first. */
@ApplicationScoped
class RepublishTimer {

    private final RepublishResidents republish;
    private final Batches batches;

    RepublishTimer(RepublishResidents republish, Batches batches) {
        this.republish = republish;
        this.batches = batches;
    }

    @Scheduled(every = "${linli.registry.republish.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> drive() {
        return batches.drive("republishing", republish::next);
    }
}
