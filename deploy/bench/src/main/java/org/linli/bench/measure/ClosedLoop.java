package org.linli.bench.measure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Load that always has a fixed number of requests under way: it finds the rate at which something is saturated. */
public final class ClosedLoop {

    private final int atOnce;

    /** @param atOnce requests under way at any time */
    public ClosedLoop(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Goes on for a while; over when the last request that was begun is answered. */
    public Done run(Duration length, Load load) {
        long began = System.nanoTime();
        LongAdder well = new LongAdder();
        LongAdder failed = new LongAdder();
        Chain chain = new Chain(load, began + length.toNanos(), well, failed);
        CompletableFuture.allOf(IntStream.range(0, atOnce)
                        .mapToObj(number -> chain.start())
                        .toArray(CompletableFuture[]::new))
                .join();
        return new Done(well.sum(), failed.sum(), (System.nanoTime() - began) / 1e9);
    }

    /** One request after the other until the end. */
    private record Chain(Load load, long end, LongAdder well, LongAdder failed) {

        CompletableFuture<Void> start() {
            CompletableFuture<Void> over = new CompletableFuture<>();
            goOn(over);
            return over;
        }

        private void goOn(CompletableFuture<Void> over) {
            while (System.nanoTime() < end) {
                CompletableFuture<Boolean> one = load.begin();
                if (!one.isDone()) {
                    var _ = one.whenComplete((good, failure) -> {
                        count(failure == null && good);
                        goOn(over);
                    });
                    return;
                }
                count(!one.isCompletedExceptionally() && one.join());
            }
            over.complete(null);
        }

        private void count(boolean good) {
            (good ? well : failed).increment();
        }
    }

    /**
     * What was done.
     *
     * @param well how often it went well
     * @param failed how often not
     * @param seconds from the first begin to the last answer
     */
    public record Done(long well, long failed, double seconds) {

        /** Done well in a second. */
        public double perSecond() {
            return well / seconds;
        }
    }
}
