package org.linli.bench;

import java.util.Locale;

/**
 * What is aimed at.
 *
 * @param atLeast whether more is better
 * @param value of the ratio to the floor, or of the figure itself where there is no floor
 */
record Goal(boolean atLeast, double value) {

    static Goal atLeast(double value) {
        return new Goal(true, value);
    }

    static Goal atMost(double value) {
        return new Goal(false, value);
    }

    boolean isMetBy(double figure) {
        return atLeast ? figure >= value : figure <= value;
    }

    @Override
    public String toString() {
        return (atLeast ? "≥ " : "≤ ") + String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
