package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Lets a few read at once, so that storing always finds the database free. */
public interface ReadingRoom {

    /** Does the work when a place is free, those first who came first; whoever gives up waiting loses the turn. */
    <T> Uni<T> inTurn(Supplier<Uni<T>> work);
}
