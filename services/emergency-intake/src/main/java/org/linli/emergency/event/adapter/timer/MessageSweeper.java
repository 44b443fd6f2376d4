package org.linli.emergency.event.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.emergency.event.application.Messages.Lane;
import org.linli.emergency.event.application.SweepMessages;

/**
 * Sweeps every second on every replica, in a few lanes side by side; a message is read by one of them. A lane that takes long
 * holds up no other.
 */
@ApplicationScoped
class MessageSweeper {

    private static final int LANES = 8;

    private final SweepMessages messages;
    private final Set<Integer> busy = Collections.newSetFromMap(new ConcurrentHashMap<>());

    MessageSweeper(SweepMessages messages) {
        this.messages = messages;
    }

    @Scheduled(every = "1s")
    Uni<Void> sweep() {
        return Multi.createFrom()
                .range(0, LANES)
                .filter(busy::add)
                .onItem()
                .transformToUniAndMerge(lane ->
                        messages.sweep(new Lane(lane, LANES)).onTermination().invoke(() -> busy.remove(lane)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
