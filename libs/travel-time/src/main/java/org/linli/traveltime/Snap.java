package org.linli.traveltime;

import org.linli.kernel.GeoPoint;

/**
 * A point with its place on the network for one access mode; made by {@link TravelTimes#snap}. Good for any number of
 * searches on the {@link TravelTimes} that made it.
 */
public sealed interface Snap permits RoadSnap, StraightLineSnap {

    /** The point that was asked for. */
    GeoPoint point();

    /** The nearest point of the network; equal to {@link #point()} when there are no roads. */
    GeoPoint onRoad();

    /** Metres from the point to the network, not part of any travel time. */
    double metresOff();

    /** The access mode it was snapped for. */
    Access access();
}
