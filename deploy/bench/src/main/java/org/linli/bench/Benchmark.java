package org.linli.bench;

import java.nio.file.Path;
import java.util.Map;

/** One measurement with a name; its report goes to {@code target/bench/<name>.json}. */
interface Benchmark {

    String name();

    /** Settings that {@code name=value} on the command line may change, with their defaults. */
    default Map<String, String> defaults() {
        return Map.of();
    }

    /**
     * Runs it.
     *
     * @param project the project's root folder
     */
    Report run(Path project, Settings settings) throws Exception;
}
