package org.linli.bench;

import java.nio.file.Path;

/** One measurement with a name; its report goes to {@code target/bench/<name>.json}. */
interface Benchmark {

    String name();

    /**
     * Runs it.
     *
     * @param project the project's root folder
     */
    Report run(Path project);
}
