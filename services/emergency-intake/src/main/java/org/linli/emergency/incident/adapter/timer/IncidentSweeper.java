package org.linli.emergency.incident.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.incident.application.SweepIncidents;

/** Sweeps every second on every replica; timers are rows, so nothing is lost by a restart or a log-off. */
@ApplicationScoped
class IncidentSweeper {

    private final SweepIncidents incidents;

    IncidentSweeper(SweepIncidents incidents) {
        this.incidents = incidents;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return incidents.sweep();
    }
}
