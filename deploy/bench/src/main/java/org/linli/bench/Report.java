package org.linli.bench;

import java.util.List;
import java.util.Map;

/**
 * The outcome of one benchmark run.
 *
 * @param name of the benchmark
 * @param what was measured, in words
 * @param machine it was measured on
 * @param settings sizes and inputs that the figures depend on
 * @param figures one comparison each
 * @param agreement how closely ours and the floor agree on the answers
 */
record Report(
        String name,
        String what,
        Machine machine,
        Map<String, Object> settings,
        List<Figure> figures,
        List<Agreement> agreement) {

    /**
     * Ours beside the floor, in one unit, all from the same interleaved rounds.
     *
     * @param goal the ratio aimed at
     * @param ratio median of ours over median of the floor
     */
    record Figure(String name, String unit, Spread ours, Spread floor, String floorIs, double ratio, double goal) {}

    /** Whether the answers are the same. */
    record Agreement(
            String name,
            int pairs,
            int reachedByBoth,
            int reachedByOne,
            double maxDifferenceSeconds,
            int differentMinutes,
            String leftOut) {}
}
