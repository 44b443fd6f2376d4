package org.linli.matching.match.application;

import java.util.List;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Travel;

/**
 * Who could be at a door soon, the nearest first.
 *
 * @param basis how the figures were made
 * @param offRoad the door lies too far from every way, so that nothing can be said
 * @param withoutPositions nobody's live position could be asked for: all ways begin at bases
 * @param responders who reaches it in time
 */
public record Nearby(Basis basis, boolean offRoad, boolean withoutPositions, List<Responder> responders) {

    public Nearby {
        responders = List.copyOf(responders);
    }

    /** One of them, and the way; it begins at a live position for who is on shift and says so, else at the base. */
    public record Responder(Caregiver caregiver, Travel.Way way) {}
}
