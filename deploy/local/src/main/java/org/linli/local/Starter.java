package org.linli.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.testkit.parts.CannotStart;

/** Starts processes side by side, but no more at once than the machine has processors (two at least). */
final class Starter {
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("linli-start").start(task);

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final Progress progress;

    Starter(Progress progress) {
        this.progress = progress;
    }

    <T> CompletableFuture<T> start(String process, Supplier<T> start, Function<T, String> address) {
        return CompletableFuture.supplyAsync(() -> inTurn(process, start, address), THREADS);
    }

    <T> CompletableFuture<T> startAfter(
            CompletableFuture<?> first, String process, Supplier<T> start, Function<T, String> address) {
        return first.thenApplyAsync(done -> inTurn(process, start, address), THREADS);
    }

    /** Waits for all; the first that cannot start is thrown. */
    static void await(CompletableFuture<?>... starts) {
        try {
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart cannotStart ? cannotStart : e;
        }
    }

    private <T> T inTurn(String process, Supplier<T> start, Function<T, String> address) {
        turns.acquireUninterruptibly();
        try {
            long began = System.nanoTime();
            T started = start.get();
            progress.ready(process, Duration.ofNanos(System.nanoTime() - began), address.apply(started));
            return started;
        } finally {
            turns.release();
        }
    }
}
