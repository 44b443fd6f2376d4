package org.linli.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final Schedule HUNDRED = new Schedule(200, Duration.ofMillis(500));
    private final Executor later = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

    @Test
    void aStallCountsForEveryRequestThatItHeldUp() throws InterruptedException {
        // Given something that does nothing at all for 300 ms, and then everything at once
        CompletableFuture<Boolean> stalled = new CompletableFuture<>();
        later.execute(() -> stalled.complete(true));

        // When
        Latencies latencies = new OpenLoop(Duration.ofSeconds(5)).run(HUNDRED, () -> stalled);

        // Then sixty of them waited, the first 300 ms, the last none: half of those more than 100 ms
        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.failed()).isZero();
        assertThat(latencies.millis(0.99)).isBetween(270.0, 700.0);
        assertThat(latencies.millis(0.65)).isGreaterThan(80);
    }

    @Test
    void whoStallsTheSenderDoesNotStopTheClock() throws InterruptedException {
        // Given
        AtomicInteger sent = new AtomicInteger();

        // When the first call blocks
        Latencies latencies = new OpenLoop(Duration.ofSeconds(5)).run(HUNDRED, () -> {
            if (sent.getAndIncrement() == 0) {
                Wait.pause(Duration.ofMillis(300));
            }
            return CompletableFuture.completedFuture(true);
        });

        // Then the sixty that were due meanwhile are late
        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.millis(0.65)).isGreaterThan(80);
    }

    @Test
    void whatFailsOrIsNotAnsweredCountsAsSlowAsThePatience() throws InterruptedException {
        // Given
        AtomicInteger sent = new AtomicInteger();

        // When every tenth fails at once and every tenth is never answered
        Latencies latencies = new OpenLoop(Duration.ofMillis(900)).run(HUNDRED, () -> {
            int number = sent.getAndIncrement();
            return switch (number % 10) {
                case 0 -> CompletableFuture.completedFuture(false);
                case 1 -> new CompletableFuture<>();
                default -> CompletableFuture.completedFuture(true);
            };
        });

        // Then
        assertThat(latencies.failed()).isEqualTo(20);
        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.millis(0.9)).isGreaterThanOrEqualTo(899);
    }
}
