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
     * @param floor the fastest of the floors
     * @param ratio median of ours over median of the floor
     * @param goal the ratio aimed at
     * @param floors every way the floor was tried
     */
    record Figure(
            String name,
            String unit,
            Spread ours,
            Spread floor,
            double ratio,
            double goal,
            Map<String, Spread> floors) {}

    /**
     * Whether the answers are the same.
     *
     * @param beyondRounding pairs that differ by more than {@code roundingSeconds}
     * @param leftOut what was not compared
     */
    record Agreement(
            String name,
            int pairs,
            int reachedByBoth,
            int reachedByOne,
            double maxDifferenceSeconds,
            double roundingSeconds,
            int beyondRounding,
            String leftOut) {}
}
