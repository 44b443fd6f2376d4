package org.linli.emergency.card.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Snapshots.Position;

/** How far the cards have followed what the registry says of residents. It is in the database, so that a restart goes on there. */
public interface CardFeed {

    /**
     * What the registry has said of a resident.
     *
     * @param resident whom it is about
     * @param alive she is there and alive
     * @param position where the feed stands behind it
     */
    record Change(ResidentId resident, boolean alive, Position position) {}

    /** Where the cards stand. */
    Uni<Position> position();

    /** What was said after that, oldest first. */
    Uni<List<Change>> after(Position from, int limit);

    /** Whether this replica may go on from there until a time; otherwise another one is at it. */
    Uni<Boolean> lease(Position from, Instant now, Instant until);

    /** Goes on; false when another replica has gone on meanwhile. Needs an open unit of work. */
    Uni<Boolean> advance(Position from, Position to);
}
