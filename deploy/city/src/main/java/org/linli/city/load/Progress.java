package org.linli.city.load;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Says how far one step is: a line every few hundred and one at the end, each with count and rate. */
final class Progress {

    private static final int EVERY = 500;

    private final PrintStream out;
    private final Clock clock;
    private final String what;
    private final int total;
    private final Instant begun;
    private final AtomicInteger done = new AtomicInteger();

    Progress(PrintStream out, Clock clock, String what, int total) {
        this.out = out;
        this.clock = clock;
        this.what = what;
        this.total = total;
        this.begun = clock.instant();
    }

    void one() {
        int now = done.incrementAndGet();
        if (now == total || now % EVERY == 0) {
            double seconds =
                    Math.max(0.001, Duration.between(begun, clock.instant()).toMillis() / 1000.0);
            out.printf(Locale.ROOT, "  %-12s %,6d of %,d  %,.0f/s%n", what, now, total, now / seconds);
        }
    }
}
