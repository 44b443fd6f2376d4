package org.linli.city.load;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says how far one step is, every few seconds and at the end, each time with count and rate. Thread safe. */
final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Clock clock;
    private final String what;
    private final int total;
    private final Instant begun;
    private long done;
    private Instant said;

    Progress(PrintStream out, Clock clock, String what, int total) {
        this.out = out;
        this.clock = clock;
        this.what = what;
        this.total = total;
        this.begun = clock.instant();
        this.said = begun;
    }

    /** One more is done. */
    synchronized void one() {
        at(done + 1);
    }

    /** So many are done by now. */
    synchronized void at(long now) {
        boolean moved = now != done;
        done = now;
        Instant instant = clock.instant();
        if (moved && (now == total || !instant.isBefore(said.plus(EVERY)))) {
            said = instant;
            double seconds = Math.max(0.001, Duration.between(begun, instant).toMillis() / 1000.0);
            out.printf(Locale.ROOT, "  %-12s %,6d of %,d  %,.0f/s%n", what, now, total, now / seconds);
        }
    }
}
