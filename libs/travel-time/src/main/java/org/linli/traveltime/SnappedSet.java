package org.linli.traveltime;

import java.util.Map;
import java.util.Set;
import org.linli.kernel.GeoPoint;

/**
 * Sources already placed on the network for one access mode, ready for any number of searches. Changing one costs one
 * snap; searches read the state of the moment they began and never wait. Safe for any number of threads.
 *
 * @param <I> type of the sources' ids, with equality
 */
public sealed interface SnappedSet<I> permits RoadSources, StraightLineSources {

    /** The access mode the sources are placed for. */
    Access access();

    /** Adds the source, or moves it. */
    default void put(I id, GeoPoint point) {
        putAll(Map.of(id, point));
    }

    /** Adds or moves many at once; cheaper than one by one. */
    void putAll(Map<? extends I, GeoPoint> points);

    /** Forgets the source; nothing happens if it is unknown. */
    void remove(I id);

    /** How many sources there are, those off the road included. */
    int size();

    /** Sources that lie farther from any usable road than the snapping limit: no search can reach them. */
    Set<I> offRoad();
}
