package org.linli.e2e;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for something to come about. */
final class Pause {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private Pause() {}

    static void of(Duration length) {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deviation("interrupted", e);
        }
    }

    /** Looks again and again until it is as wanted; {@link Deviation} with the last look when the time is over. */
    static <T> T until(String what, Duration longest, Supplier<T> look, Predicate<T> wanted) {
        long began = System.nanoTime();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() - began > longest.toNanos()) {
                throw new Deviation("%s: not within %d s, but: %s".formatted(what, longest.toSeconds(), seen));
            }
            of(BETWEEN_LOOKS);
            seen = look.get();
        }
        return seen;
    }
}
