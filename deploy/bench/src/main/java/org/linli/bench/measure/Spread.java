package org.linli.bench.measure;

import java.util.Arrays;
import java.util.Locale;

/**
 * Several rounds of one measurement.
 *
 * @param value the median of the rounds, or of a latency the quantile over all rounds together
 * @param min the lowest round
 * @param max the highest round
 * @param rounds how many
 */
public record Spread(double value, double min, double max, int rounds) {

    /** Median, lowest and highest. */
    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no round was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** How many times the other one this is. */
    public double over(Spread other) {
        return value / other.value;
    }

    @Override
    public String toString() {
        return rounds == 1 ? text(value) : "%s [%s…%s]".formatted(text(value), text(min), text(max));
    }

    private static String text(double figure) {
        double size = Math.abs(figure);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", figure);
    }
}
