package org.linli.matching.match.domain;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.MobilityGroup;

/**
 * What one can reach on foot from a place. Ways are measured from there to the facility; the way back may differ where one
 * may walk one way only.
 *
 * @param mobility who walks
 * @param kind service kind asked for
 * @param at when it is asked whether facilities are open
 * @param basis how minutes were found
 * @param offRoad the place lies too far from every way: nothing can be said
 * @param facilities nearest first
 */
public record WalkingCircle(
        MobilityGroup mobility, String kind, Instant at, Basis basis, boolean offRoad, List<Reached> facilities) {

    public WalkingCircle {
        facilities = List.copyOf(facilities);
    }

    /** How many facilities lie within a band, narrower ones included. */
    public int within(Band band) {
        return (int) facilities.stream()
                .filter(one -> one.band().compareTo(band) <= 0)
                .count();
    }
}
