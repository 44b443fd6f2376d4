package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Lets a few read at once, so that storing always finds the database free. Threads may share it. */
public interface ReadingRoom {

    /**
     * Does the work when a place is free, what is urgent before the rest, and what came first before what came later. Whoever
     * gives up waiting loses the turn; what has begun goes on to its end, whether anybody waits for it or not.
     */
    <T> Uni<T> inTurn(boolean urgent, Supplier<Uni<T>> work);

    /** Whether more wait before such a newcomer than can be read in a moment: it had better be read later. */
    boolean isFull(boolean urgent);
}
