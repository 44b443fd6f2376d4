package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Lets a few read at once, so that storing always finds the database free. Threads may share it. */
public interface ReadingRoom {

    /**
     * Does the work when a place is free, those first who came first. Whoever gives up waiting loses the turn; what has begun
     * goes on to its end, whether anybody waits for it or not.
     */
    <T> Uni<T> inTurn(Supplier<Uni<T>> work);

    /** Whether more wait than can be read in a moment: newcomers had better be read later. */
    boolean isFull();
}
