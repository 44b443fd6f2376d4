package org.linli.bench.measure;

import java.time.Duration;

/**
 * When the requests of an open loop are due: at a fixed rate from the start, whatever becomes of the earlier ones.
 *
 * @param perSecond requests a second
 * @param length how long
 */
public record Schedule(double perSecond, Duration length) {

    private static final double NANOS = 1e9;

    public Schedule {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a rate is above 0, not " + perSecond);
        }
    }

    /** How many requests there are. */
    public int count() {
        return (int) Math.floor(length.toNanos() * perSecond / NANOS);
    }

    /** When a request is due, in nanoseconds from the start; computed from its number, so that no error adds up. */
    public long dueNanos(int number) {
        return Math.round(number * NANOS / perSecond);
    }
}
