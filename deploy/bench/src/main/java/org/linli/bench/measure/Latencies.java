package org.linli.bench.measure;

import java.util.List;
import java.util.stream.DoubleStream;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long things took.
 *
 * @param micros microseconds of each, failures included with the patience
 * @param failed how many failed or were not answered
 */
public record Latencies(AbstractHistogram micros, long failed) {

    private static final double MICROS_PER_MILLI = 1_000;

    /** Of milliseconds measured one by one; fails on a negative one, which no clock may show. */
    public static Latencies ofMillis(DoubleStream millis) {
        Histogram histogram = new Histogram(3);
        millis.forEach(each -> histogram.recordValue(Math.round(each * MICROS_PER_MILLI)));
        return new Latencies(histogram, 0);
    }

    /** How many, failures included. */
    public long count() {
        return micros.getTotalCount();
    }

    /** Milliseconds within which this part of them, such as 0.99, was done. */
    public double millis(double part) {
        return micros.getValueAtPercentile(part * 100) / MICROS_PER_MILLI;
    }

    /** A quantile over all rounds together, with the lowest and the highest of a round. */
    public static Spread spread(List<Latencies> rounds, double part) {
        Histogram all = new Histogram(3);
        rounds.forEach(round -> all.add(round.micros()));
        if (all.getTotalCount() == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        Spread each = Spread.of(rounds.stream()
                .filter(round -> round.count() > 0)
                .mapToDouble(round -> round.millis(part))
                .toArray());
        return new Spread(
                all.getValueAtPercentile(part * 100) / MICROS_PER_MILLI, each.min(), each.max(), each.rounds());
    }

    /** Failures of all rounds together. */
    public static long failed(List<Latencies> rounds) {
        return rounds.stream().mapToLong(Latencies::failed).sum();
    }
}
