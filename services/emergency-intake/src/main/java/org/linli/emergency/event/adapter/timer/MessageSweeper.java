package org.linli.emergency.event.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.event.application.SweepMessages;

/** Sweeps every second on every replica; a message is read by one of them. */
@ApplicationScoped
class MessageSweeper {

    private final SweepMessages messages;

    MessageSweeper(SweepMessages messages) {
        this.messages = messages;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return messages.sweep();
    }
}
