package org.linli.traveltime;

import java.util.Optional;
import org.linli.kernel.GeoPoint;

/**
 * Travel times from many snapped sources to one demand point, or from one origin to many destinations, bounded by a limit. Two sorts exist and each answer says
 * which it is: {@link RoadTravelTimes} searches the road network, {@link StraightLineTravelTimes} estimates. Safe for any
 * number of threads.
 */
public interface TravelTimes {

    /** What the answers rest on. */
    NetworkSummary summary();

    /** How figures for this profile are made. */
    default Basis basis(TravelProfile profile) {
        NetworkSummary summary = summary();
        return new Basis(summary.method(), profile, summary.graphVersion());
    }

    /** The point's place on the network, empty if it is farther from any usable road than the snapping limit. */
    Optional<Snap> snap(GeoPoint point, Access access);

    /** A new, empty set of sources. */
    <I> SnappedSet<I> sources(Access access);

    /**
     * Every source that reaches the demand within {@code maxMinutes}, by its fastest way.
     *
     * @throws IllegalArgumentException if demand, profile and sources are not of one access mode and one network
     */
    <I> Reach<I> reach(Snap demand, TravelProfile profile, double maxMinutes, SnappedSet<I> sources);

    /** As above for a point not yet snapped; {@link Reach#demandOffRoad()} tells when it cannot be. */
    default <I> Reach<I> reach(GeoPoint demand, TravelProfile profile, double maxMinutes, SnappedSet<I> sources) {
        return snap(demand, profile.access())
                .map(snap -> reach(snap, profile, maxMinutes, sources))
                .orElseGet(() -> Reach.offRoad(basis(profile), maxMinutes, sources.offRoad()));
    }

    /** A new, empty set of destinations for {@link #reachFrom}. */
    <I> SnappedSet<I> destinations(Access access);

    /**
     * Every destination that is reached from the origin within {@code maxMinutes}, by its fastest way; {@link
     * Reach#demandOffRoad()} tells when the origin has no place on the network.
     *
     * @throws IllegalArgumentException if profile and destinations are not of one access mode, or the set was not made by
     *     {@link #destinations} of this object
     */
    <I> Reach<I> reachFrom(GeoPoint origin, TravelProfile profile, double maxMinutes, SnappedSet<I> destinations);

    /** The fastest way from one place to another within {@code maxMinutes}. */
    Leg between(Snap from, Snap to, TravelProfile profile, double maxMinutes);

    /** The fastest way from one point to another, however long it takes. */
    default Leg between(GeoPoint from, GeoPoint to, TravelProfile profile) {
        Optional<Snap> start = snap(from, profile.access());
        Optional<Snap> end = snap(to, profile.access());
        if (start.isEmpty()) {
            return new Leg.NoWay(Leg.Reason.START_OFF_ROAD, basis(profile));
        }
        if (end.isEmpty()) {
            return new Leg.NoWay(Leg.Reason.DESTINATION_OFF_ROAD, basis(profile));
        }
        return between(start.get(), end.get(), profile, Double.POSITIVE_INFINITY);
    }
}
