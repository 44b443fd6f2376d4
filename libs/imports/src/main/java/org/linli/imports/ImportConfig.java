package org.linli.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of imports. */
@ConfigMapping(prefix = "linli.imports")
public interface ImportConfig {

    /** Largest file. */
    @WithDefault("1G")
    MemorySize maxSize();

    /** Largest body of every other request of the service. */
    @WithDefault("12M")
    MemorySize maxOtherBody();

    /** Files that may arrive at the same time. */
    @WithDefault("4")
    int uploads();

    /** Rows of a piece: one transaction. */
    @WithDefault("1000")
    int pieceRows();

    /** Files a replica works on at the same time. */
    @WithDefault("2")
    int workers();

    /** How often a replica looks for files that another one received. */
    @WithDefault("PT1S")
    Duration tick();

    /** Tries of a piece that fails, before the import is given up. */
    @WithDefault("10")
    int attempts();

    /** After this without a byte an upload counts as interrupted. */
    @WithDefault("PT2M")
    Duration uploadTimeout();

    /** How long a finished import and its results can be read. */
    @WithDefault("P30D")
    Duration keep();

    /** Events that may wait for Kafka before imports pause. */
    @WithDefault("50000")
    int mostWaiting();
}
