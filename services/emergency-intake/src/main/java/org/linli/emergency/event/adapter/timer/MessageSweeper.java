package org.linli.emergency.event.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.event.adapter.OwnContext;
import org.linli.emergency.event.application.Messages.Lane;
import org.linli.emergency.event.application.SweepMessages;

/**
 * Sweeps every second on every replica; a message is read by one of them. Eight lanes go side by side: what one device has
 * sent is always in the same one, so it is read in order.
 */
@ApplicationScoped
class MessageSweeper {

    /** Few, so that after a flood those who still send are answered first. */
    private static final int LANES = 8;

    private final SweepMessages messages;
    private final OwnContext context;

    MessageSweeper(SweepMessages messages, OwnContext context) {
        this.messages = messages;
        this.context = context;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createFrom()
                .range(0, LANES)
                .onItem()
                .transformToUniAndMerge(this::lane)
                .collect()
                .asList()
                .invoke(messages::swept)
                .replaceWithVoid();
    }

    private Uni<Void> lane(int lane) {
        return Uni.createFrom()
                .deferred(() -> messages.sweep(new Lane(lane, LANES)))
                .runSubscriptionOn(context);
    }
}
