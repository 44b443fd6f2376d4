package org.linli.bench;

import java.util.Arrays;

/** Several rounds of one measurement. */
record Spread(double median, double min, double max, int rounds) {

    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}
