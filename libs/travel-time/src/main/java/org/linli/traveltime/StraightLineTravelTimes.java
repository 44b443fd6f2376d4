package org.linli.traveltime;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.GeoPoint;

/**
 * The declared fallback when no road data is configured: great-circle distance × {@value #DETOUR}, marked
 * {@link Method#STRAIGHT_LINE} (直线估算) in every answer. On the streets of Shanghai it decides about one pair in seven
 * within 15 minutes wrongly, and it knows no river.
 */
public final class StraightLineTravelTimes implements TravelTimes {

    /** Metres of way for each metre of straight line. */
    public static final double DETOUR = 1.4;

    private static final NetworkSummary SUMMARY =
            new NetworkSummary(Method.STRAIGHT_LINE, Basis.NO_GRAPH, 0, 0, List.of(TravelProfile.values()));

    @Override
    public NetworkSummary summary() {
        return SUMMARY;
    }

    @Override
    public Optional<Snap> snap(GeoPoint point, Access access) {
        return Optional.of(new StraightLineSnap(point, access));
    }

    @Override
    public <I> SnappedSet<I> sources(Access access) {
        return new StraightLineSources<>(access);
    }

    @Override
    public <I> Reach<I> reach(Snap demand, TravelProfile profile, double maxMinutes, SnappedSet<I> sources) {
        if (!(sources instanceof StraightLineSources<I> known)) {
            throw new IllegalArgumentException(
                    "The sources belong to a road network. Maybe make them with sources() of this object.");
        }
        long limit = Millimetres.limit(profile, maxMinutes);
        Object[] ids = new Object[16];
        int[] millimetres = new int[16];
        int found = 0;
        for (Map.Entry<I, GeoPoint> source : known.points().entrySet()) {
            long way = Millimetres.of(source.getValue().metresTo(demand.point()) * DETOUR);
            if (way > limit) {
                continue;
            }
            if (found == ids.length) {
                ids = Arrays.copyOf(ids, found * 2);
                millimetres = Arrays.copyOf(millimetres, found * 2);
            }
            ids[found] = source.getKey();
            millimetres[found++] = (int) way;
        }
        int[] slots = new int[found];
        Arrays.setAll(slots, n -> n);
        return new Reach<>(basis(profile), maxMinutes, Set.of(), ids, slots, millimetres);
    }

    @Override
    public <I> SnappedSet<I> destinations(Access access) {
        return sources(access);
    }

    @Override
    public <I> Reach<I> reachFrom(
            GeoPoint origin, TravelProfile profile, double maxMinutes, SnappedSet<I> destinations) {
        return reach(origin, profile, maxMinutes, destinations);
    }

    @Override
    public Leg between(Snap from, Snap to, TravelProfile profile, double maxMinutes) {
        double metres = from.point().metresTo(to.point()) * DETOUR;
        return Millimetres.of(metres) > Millimetres.limit(profile, maxMinutes)
                ? new Leg.NoWay(Leg.Reason.NOT_CONNECTED, basis(profile))
                : new Leg.Way(profile.seconds(metres), metres, basis(profile));
    }
}
