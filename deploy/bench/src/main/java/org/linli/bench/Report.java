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
 * @param agreement how closely ours and the floor agree on the answers, where both compute one
 * @param notes what a reader must know to believe the figures, failures above all
 */
record Report(
        String name,
        String what,
        Machine machine,
        Map<String, Object> settings,
        List<Figure> figures,
        List<Agreement> agreement,
        List<String> notes) {

    /** Without answers to compare. */
    static Report of(
            Benchmark benchmark, String what, Map<String, Object> settings, List<Figure> figures, List<String> notes) {
        return new Report(benchmark.name(), what, Machine.here(), settings, figures, List.of(), notes);
    }

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
