package org.linli.e2e;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells a story: one line a step, with how long it took and the id of the event it made. */
final class Teller {

    private static final String NO_EVENT = "-";

    private final PrintStream out;
    private int steps;

    Teller(PrintStream out) {
        this.out = out;
    }

    /**
     * What is said of a step.
     *
     * @param event id of the event published, or {@code -}
     * @param text what happened
     */
    record Line(String event, String text) {

        static Line without(String text) {
            return new Line(NO_EVENT, text);
        }
    }

    /** How many steps have been told. */
    int steps() {
        return steps;
    }

    /** Takes a step and tells it; the duration is the step's, until its effect could be seen. */
    void step(Supplier<Line> step) {
        long began = System.nanoTime();
        Line line = step.get();
        double seconds = (System.nanoTime() - began) / 1e9;
        steps++;
        out.printf(Locale.ROOT, "%2d %7.3f s  %-36s  %s%n", steps, seconds, line.event(), line.text());
    }

    /** Tells a detail of the step to come. */
    void detail(String text) {
        out.println("      " + text);
    }
}
