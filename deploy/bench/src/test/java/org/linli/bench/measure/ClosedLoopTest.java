package org.linli.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    @Test
    void itKeepsItsNumberUnderWayAndCountsWhatIsDone() throws InterruptedException {
        // Given
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();

        // When
        ClosedLoop.Done done = new ClosedLoop(4).run(Duration.ofMillis(300), () -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            return CompletableFuture.supplyAsync(
                    () -> {
                        underWay.decrementAndGet();
                        return answered.incrementAndGet() % 5 != 0;
                    },
                    CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS));
        });

        // Then
        assertThat(most).hasValueBetween(2, 4);
        assertThat(underWay).hasValue(0);
        assertThat(done.well() + done.failed()).isEqualTo(answered.get());
        assertThat(done.failed()).isEqualTo(answered.get() / 5);
        assertThat(done.perSecond()).isEqualTo(done.well() / done.seconds());
    }

    @Test
    void whatIsAnsweredAtOnceDoesNotFillTheStack() throws InterruptedException {
        ClosedLoop.Done done =
                new ClosedLoop(2).run(Duration.ofMillis(100), () -> CompletableFuture.completedFuture(true));

        assertThat(done.well()).isGreaterThan(20_000);
    }
}
