package org.linli.bench.measure;

import java.util.concurrent.CompletableFuture;

/** Something done again and again. */
@FunctionalInterface
public interface Load {

    /** Begins the next one at once and returns; the future tells whether it went well, and never fails. */
    CompletableFuture<Boolean> begin();
}
