package org.linli.traveltime;

import static com.graphhopper.util.DistancePlaneProjection.DIST_PLANE;

import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.GHPoint;
import java.util.Optional;
import org.linli.kernel.GeoPoint;

/** Finds the nearest usable way by GraphHopper's spatial index and the exact place on it. */
final class RoadSnapper {

    private final LocationIndex index;
    private final RoadGraph graph;
    private final double maxMetres;

    RoadSnapper(LocationIndex index, RoadGraph graph, double maxMetres) {
        this.index = index;
        this.graph = graph;
        this.maxMetres = maxMetres;
    }

    Optional<RoadSnap> snap(GeoPoint point) {
        com.graphhopper.storage.index.Snap found =
                index.findClosest(point.lat(), point.lon(), edge -> graph.usable(edge.getEdge()));
        return found.isValid() && found.getQueryDistance() <= maxMetres
                ? Optional.of(place(point, found))
                : Optional.empty();
    }

    private RoadSnap place(GeoPoint point, com.graphhopper.storage.index.Snap found) {
        GHPoint snapped = found.getSnappedPoint();
        GeoPoint onRoad = new GeoPoint(snapped.lon, snapped.lat);
        double off = found.getQueryDistance();
        if (found.getSnappedPosition() == com.graphhopper.storage.index.Snap.Position.TOWER) {
            return RoadSnap.atNode(point, onRoad, off, graph, found.getClosestNode());
        }
        int edge = found.getClosestEdge().getEdge();
        return RoadSnap.onEdge(point, onRoad, off, graph, edge, along(edge, found));
    }

    /** The share of the drawn line before the place, applied to the edge's length, so that both parts add up to it. */
    private int along(int edge, com.graphhopper.storage.index.Snap found) {
        PointList line = found.getClosestEdge().fetchWayGeometry(FetchMode.ALL);
        GHPoint place = found.getSnappedPoint();
        int last = found.getWayIndex();
        double before =
                metres(line, 0, last) + DIST_PLANE.calcDist(line.getLat(last), line.getLon(last), place.lat, place.lon);
        int next = last + 1;
        double after = DIST_PLANE.calcDist(place.lat, place.lon, line.getLat(next), line.getLon(next))
                + metres(line, next, line.size() - 1);
        return (int) Math.round(before / (before + after) * graph.ways().millimetres[edge]);
    }

    private static double metres(PointList line, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += DIST_PLANE.calcDist(line.getLat(i), line.getLon(i), line.getLat(i + 1), line.getLon(i + 1));
        }
        return sum;
    }
}
