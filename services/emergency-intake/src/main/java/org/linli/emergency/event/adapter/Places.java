package org.linli.emergency.event.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.application.ReadingRoom;

/** A {@link ReadingRoom} in which nobody blocks a thread while waiting. */
@ApplicationScoped
class Places implements ReadingRoom {

    private final AtomicInteger free;
    private final Queue<Place> waiting = new ConcurrentLinkedQueue<>();

    Places(EmergencyConfig config) {
        this.free = new AtomicInteger(config.intake().readers());
    }

    /** Either given or left before: who decides it first. */
    private record Place(CompletableFuture<Void> given, AtomicBoolean decided) {
        Place() {
            this(new CompletableFuture<>(), new AtomicBoolean());
        }

        boolean decides() {
            return decided.compareAndSet(false, true);
        }
    }

    @Override
    public <T> Uni<T> inTurn(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Place place = new Place();
            waiting.add(place);
            give();
            return BackToCaller.with(() -> Uni.createFrom().completionStage(place.given()))
                    .chain(() -> work.get())
                    .onTermination()
                    .invoke(() -> leave(place));
        });
    }

    private void leave(Place place) {
        if (!place.decides()) {
            free.incrementAndGet();
            give();
        }
    }

    private void give() {
        for (int now = free.get(); now > 0 && !waiting.isEmpty(); now = free.get()) {
            if (free.compareAndSet(now, now - 1)) {
                @Nullable Place next = waiting.poll();
                if (next != null && next.decides()) {
                    next.given().complete(null);
                } else {
                    free.incrementAndGet();
                }
            }
        }
    }
}
