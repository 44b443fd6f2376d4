package org.linli.bench.measure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Load at a fixed rate. The clock of a request runs from the instant it was due, not from when it was sent, so a
 * stall counts for every request that it held up (no coordinated omission). What fails or is not answered in time counts
 * as taking as long as the patience.
 */
public final class OpenLoop {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;

    private final Duration patience;

    /** @param patience how long after the last request is due its answer is waited for */
    public OpenLoop(Duration patience) {
        this.patience = patience;
    }

    /** Runs the whole schedule. */
    public Latencies run(Schedule schedule, Load load) throws InterruptedException {
        int count = schedule.count();
        ConcurrentHistogram micros = new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);
        CountDownLatch open = new CountDownLatch(count);
        LongAdder failures = new LongAdder();
        long began = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long due = began + schedule.dueNanos(number);
            waitUntil(due);
            var _ = load.begin().thenAccept(well -> {
                if (well) {
                    micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - due) / 1_000));
                } else {
                    failures.increment();
                }
                open.countDown();
            });
        }
        boolean all = open.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        long bad = failures.sum() + (all ? 0 : open.getCount());
        if (bad > 0) {
            micros.recordValueWithCount(patience.toNanos() / 1_000, bad);
        }
        return new Latencies(micros.copy(), bad);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
