package org.linli.bench.measure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for something outside. */
public final class Wait {

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long RESTS = 10;

    private Wait() {}

    /** Looks until it is so; fails after the limit. */
    public static void until(String what, Duration limit, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited %d s in vain: %s".formatted(limit.toSeconds(), what));
            }
            pause(Duration.ofMillis(LOOK_EVERY_MILLIS));
        }
    }

    /**
     * The same for a look that costs something: between two looks it rests ten times as long as the last one took, so that
     * looking disturbs little, and comes late by as much at the most.
     */
    public static void seldom(String what, Duration limit, BooleanSupplier isSo) {
        until(what, limit, () -> {
            long began = System.nanoTime();
            boolean so = isSo.getAsBoolean();
            if (!so) {
                pause(Duration.ofNanos(RESTS * (System.nanoTime() - began)));
            }
            return so;
        });
    }

    /** Does nothing for a while. */
    public static void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
