package org.linli.bench.measure;

/**
 * Memory in KiB.
 *
 * @param residentKib all pages in memory, those shared with other processes too
 * @param proportionalKib the same, a page shared by n processes counted as an nth
 */
public record Memory(long residentKib, long proportionalKib) {

    /** Of nothing. */
    public static final Memory NONE = new Memory(0, 0);

    /** Reads {@code /proc/<pid>/smaps_rollup}. */
    static Memory parse(String rollup) {
        return new Memory(kib(rollup, "Rss:"), kib(rollup, "Pss:"));
    }

    /** Both together. */
    public Memory plus(Memory other) {
        return new Memory(residentKib + other.residentKib, proportionalKib + other.proportionalKib);
    }

    private static long kib(String rollup, String label) {
        return rollup.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + label));
    }
}
