package org.linli.emergency.device.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.device.application.WriteHeartbeats;

/** Writes every second what this replica has heard. */
@ApplicationScoped
class HeartbeatWriter {

    private final WriteHeartbeats heartbeats;

    HeartbeatWriter(WriteHeartbeats heartbeats) {
        this.heartbeats = heartbeats;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> write() {
        return heartbeats.write();
    }
}
