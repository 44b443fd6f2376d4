package org.linli.registry.resident.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.registry.jobs.Batches;
import org.linli.registry.resident.application.RotateKeys;

/** Drives the rotation of vault keys that is under way, on whichever replica that has its key comes first. */
@ApplicationScoped
class RotationTimer {

    private final RotateKeys rotate;
    private final Batches batches;

    RotationTimer(RotateKeys rotate, Batches batches) {
        this.rotate = rotate;
        this.batches = batches;
    }

    @Scheduled(every = "${linli.registry.rotation.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> drive() {
        return batches.drive("rotating vault keys", rotate::next);
    }
}
