package org.linli.emergency.event.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.application.ReadingRoom;

/** A {@link ReadingRoom} in which nobody blocks a thread while waiting. */
@ApplicationScoped
class Places implements ReadingRoom {

    /** Reading takes some ten milliseconds: the last one waits for less than a tenth of a second. */
    private static final int WAITING_PER_PLACE = 4;

    /** Beyond what PostgreSQL grants a transaction (V5): an answer that a lost connection has swallowed. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final OwnContext context;
    private final int most;
    private final AtomicInteger free;
    private final Queue<Turn> urgent = new ConcurrentLinkedQueue<>();
    private final Queue<Turn> others = new ConcurrentLinkedQueue<>();

    Places(EmergencyConfig config, OwnContext context) {
        this.context = context;
        int places = config.intake().readers();
        this.most = places * WAITING_PER_PLACE;
        this.free = new AtomicInteger(places);
    }

    private enum Stage {
        WAITING,
        CALLED,
        WORKING,
        OVER
    }

    private static final class Turn {
        private final CompletableFuture<Void> called = new CompletableFuture<>();
        private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);

        boolean goes(Stage from, Stage to) {
            return stage.compareAndSet(from, to);
        }
    }

    @Override
    public boolean isFull(boolean isUrgent) {
        return urgent.size() + (isUrgent ? 0 : others.size()) >= most;
    }

    @Override
    public <T> Uni<T> inTurn(boolean isUrgent, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Turn turn = new Turn();
            Executor own = context.fromHere();
            (isUrgent ? urgent : others).add(turn);
            call();
            return BackToCaller.with(() -> Uni.createFrom()
                    .completionStage(turn.called)
                    .onCancellation()
                    .invoke(() -> giveUp(turn))
                    .chain(() -> toItsEnd(turn, work, own)));
        });
    }

    /**
     * Whoever waits may stop waiting, but a transaction that has begun is not torn down under way: what is memoized is not
     * cancelled with those who wait for it. Only what never ends is.
     */
    private <T> Uni<T> toItsEnd(Turn turn, Supplier<Uni<T>> work, Executor own) {
        return turn.goes(Stage.CALLED, Stage.WORKING)
                ? Uni.createFrom()
                        .deferred(() -> work.get())
                        .runSubscriptionOn(own)
                        .ifNoItem()
                        .after(LONGEST)
                        .fail()
                        .onTermination()
                        .invoke(() -> end(turn))
                        .memoize()
                        .indefinitely()
                : Uni.createFrom().failure(new CancellationException("the turn was given up"));
    }

    private void giveUp(Turn turn) {
        if (!turn.goes(Stage.WAITING, Stage.OVER) && turn.goes(Stage.CALLED, Stage.OVER)) {
            free();
        }
    }

    private void end(Turn turn) {
        turn.goes(Stage.WORKING, Stage.OVER);
        free();
    }

    private void free() {
        free.incrementAndGet();
        call();
    }

    private void call() {
        for (int now = free.get(); now > 0 && isAwaited(); now = free.get()) {
            if (free.compareAndSet(now, now - 1)) {
                @Nullable Turn next = next();
                if (next != null && next.goes(Stage.WAITING, Stage.CALLED)) {
                    next.called.complete(null);
                } else {
                    free.incrementAndGet();
                }
            }
        }
    }

    private boolean isAwaited() {
        return !urgent.isEmpty() || !others.isEmpty();
    }

    private @Nullable Turn next() {
        @Nullable Turn first = urgent.poll();
        return first == null ? others.poll() : first;
    }
}
