package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Moves work off the event loop and results back to it, where the next unit of work may begin. */
public interface Computing {

    /** Runs {@code work} on a worker thread; the result arrives where this was called. */
    <T> Uni<T> onWorker(Supplier<T> work);

    /** Delivers the result of {@code work} where this was called, wherever it was made. */
    <T> Uni<T> backHere(Uni<T> work);
}
