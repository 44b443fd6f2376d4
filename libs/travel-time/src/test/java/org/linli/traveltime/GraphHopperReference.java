package org.linli.traveltime;

import com.graphhopper.routing.Dijkstra;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import java.util.List;
import java.util.Random;
import org.linli.kernel.GeoPoint;

/** The same question answered by GraphHopper's own Dijkstra, which knows no private ground. */
final class GraphHopperReference {

    private final RoadTravelTimes times;
    private final TravelProfile profile;

    GraphHopperReference(RoadTravelTimes times, TravelProfile profile) {
        this.times = times;
        this.profile = profile;
    }

    /** Seconds from one point to the other, infinite if there is no way. */
    double seconds(GeoPoint from, GeoPoint to) {
        List<com.graphhopper.storage.index.Snap> ends = List.of(snap(from), snap(to));
        QueryGraph query = QueryGraph.create(times.roads().graph(), ends);
        Weighting weighting = query.wrapWeighting(
                new LengthOverSpeed(times.roads().open(profile.access()), profile.metresPerSecond()));
        Path path = new Dijkstra(query, weighting, TraversalMode.NODE_BASED)
                .calcPath(ends.get(0).getClosestNode(), ends.get(1).getClosestNode());
        return path.isFound() ? profile.fixedSeconds() + path.getWeight() : Double.POSITIVE_INFINITY;
    }

    /** A random point by a street anyone may pass. */
    GeoPoint randomPoint(Random random) {
        var box = times.roads().graph().getBounds();
        while (true) {
            GeoPoint point = new GeoPoint(
                    box.minLon + random.nextDouble() * (box.maxLon - box.minLon),
                    box.minLat + random.nextDouble() * (box.maxLat - box.minLat));
            com.graphhopper.storage.index.Snap snap = snap(point);
            if (snap.isValid()
                    && snap.getQueryDistance() <= RoadTravelTimes.MAX_SNAP_METRES
                    && times.through(profile.access(), snap.getClosestEdge().getEdge())) {
                return point;
            }
        }
    }

    private com.graphhopper.storage.index.Snap snap(GeoPoint point) {
        return times.roads()
                .index()
                .findClosest(point.lat(), point.lon(), edge -> times.usable(profile.access(), edge.getEdge()));
    }

    private record LengthOverSpeed(BooleanEncodedValue open, double metresPerSecond) implements Weighting {

        @Override
        public double calcMinWeightPerDistance() {
            return 1 / metresPerSecond;
        }

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            boolean passable = reverse ? edge.getReverse(open) : edge.get(open);
            return passable ? edge.getDistance() / metresPerSecond : Double.POSITIVE_INFINITY;
        }

        @Override
        public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
            return Math.round(calcEdgeWeight(edge, reverse) * 1000);
        }

        @Override
        public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
            return 0;
        }

        @Override
        public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
            return 0;
        }

        @Override
        public boolean hasTurnCosts() {
            return false;
        }

        @Override
        public String getName() {
            return "length_over_speed";
        }
    }
}
