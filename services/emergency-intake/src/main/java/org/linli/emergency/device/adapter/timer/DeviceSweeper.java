package org.linli.emergency.device.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.device.application.WatchDevices;

/** Looks after silent devices every second; of all replicas one does. */
@ApplicationScoped
class DeviceSweeper {

    private final WatchDevices devices;

    DeviceSweeper(WatchDevices devices) {
        this.devices = devices;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return devices.sweep();
    }
}
