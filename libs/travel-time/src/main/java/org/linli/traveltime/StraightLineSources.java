package org.linli.traveltime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.GeoPoint;

/** Sources without roads: points by id. */
final class StraightLineSources<I> implements SnappedSet<I> {

    private final Access access;
    private final Map<I, GeoPoint> points = new ConcurrentHashMap<>();

    StraightLineSources(Access access) {
        this.access = access;
    }

    Map<I, GeoPoint> points() {
        return points;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public void putAll(Map<? extends I, GeoPoint> points) {
        this.points.putAll(points);
    }

    @Override
    public void remove(I id) {
        points.remove(id);
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public Set<I> offRoad() {
        return Set.of();
    }
}
