package org.linli.bench;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.Dijkstra;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.kernel.GeoPoint;
import org.linli.traveltime.RoadTravelTimes;
import org.linli.traveltime.TravelProfile;

/**
 * The same job done with GraphHopper's own parts: a {@link ShortestPathTree} in reverse with a time limit from the
 * demand's snap on a {@link QueryGraph}, then the times of the providers snapped in the same graph. There are two ways to
 * read the providers; both are measured and the faster is the floor.
 *
 * <ul>
 *   <li>{@link #oneQueryGraph}: all demands and providers are nodes of one query graph made before the clock starts; each
 *       label within the limit is the time of the providers at its node, looked up in an array by node.
 *   <li>{@link #queryGraphPerDemand}: a query graph of the demand alone, made within the clock as GraphHopper does for
 *       each request. Providers stay on their edges; before the clock starts each is listed at the ends of its edge with
 *       the milliseconds to that end. Each label within the limit offers its time plus those milliseconds to the
 *       providers listed at its node. A provider on the demand's own edge is thus timed over an end of the edge, which
 *       is a little too long and costs the floor nothing.
 * </ul>
 */
final class GraphHopperFloor {

    private final BaseGraph graph;
    private final Weighting weighting;
    private final double limitMillis;
    private final List<Snap> demands;
    private final int[][] providersAtNode;
    private final int[] best;
    private final int[] found;
    private int foundCount;

    private final QueryGraph everything;
    private final Weighting everythingWeighting;
    private final int[] demandNodes;
    private final int[][] providersAtEverythingNode;

    GraphHopperFloor(
            RoadTravelTimes times, TravelProfile profile, double maxMinutes, List<GeoPoint> at, List<GeoPoint> from) {
        graph = times.roads().graph();
        weighting = new UniformSpeed(times.roads().open(profile.access()), profile.metresPerSecond());
        limitMillis = maxMinutes * 60_000 - profile.fixedSeconds() * 1000.0;
        demands = snaps(times, profile, at);
        List<Snap> providers = snaps(times, profile, from);
        best = new int[providers.size()];
        found = new int[providers.size()];
        Arrays.fill(best, Integer.MAX_VALUE);
        providersAtNode = endsOf(providers);

        List<Snap> all = new ArrayList<>(snaps(times, profile, at));
        all.addAll(snaps(times, profile, from));
        everything = QueryGraph.create(graph, all);
        everythingWeighting = everything.wrapWeighting(weighting);
        demandNodes = all.subList(0, at.size()).stream()
                .mapToInt(Snap::getClosestNode)
                .toArray();
        providersAtEverythingNode = new int[everything.getNodes()][];
        for (int provider = 0; provider < from.size(); provider++) {
            int node = all.get(at.size() + provider).getClosestNode();
            providersAtEverythingNode[node] = with(providersAtEverythingNode[node], provider);
        }
    }

    /** Searches from the demand with this number; returns how many providers arrive. */
    int oneQueryGraph(int demand) {
        ShortestPathTree tree = new ShortestPathTree(everything, everythingWeighting, true, TraversalMode.NODE_BASED);
        tree.setTimeLimit(limitMillis);
        int[][] at = providersAtEverythingNode;
        tree.search(demandNodes[demand], label -> {
            int[] here = at[label.node];
            if (here != null) {
                for (int provider : here) {
                    offer(provider, (int) label.time);
                }
            }
        });
        return clear();
    }

    /** Searches from the demand with this number; returns how many providers arrive. */
    int queryGraphPerDemand(int demand) {
        Snap snap = demands.get(demand);
        QueryGraph query = QueryGraph.create(graph, snap);
        ShortestPathTree tree =
                new ShortestPathTree(query, query.wrapWeighting(weighting), true, TraversalMode.NODE_BASED);
        tree.setTimeLimit(limitMillis);
        int[][] at = providersAtNode;
        int nodes = at.length;
        tree.search(snap.getClosestNode(), label -> {
            if (label.node < nodes) {
                int[] here = at[label.node];
                for (int i = 0; i < here.length; i += 2) {
                    offer(here[i], (int) label.time + here[i + 1]);
                }
            }
        });
        return clear();
    }

    /** Seconds of the fastest way between two points by GraphHopper's Dijkstra, infinite if there is none. */
    static double seconds(RoadTravelTimes times, TravelProfile profile, GeoPoint from, GeoPoint to) {
        List<Snap> ends = snaps(times, profile, List.of(from, to));
        QueryGraph query = QueryGraph.create(times.roads().graph(), ends);
        Weighting weighting =
                query.wrapWeighting(new UniformSpeed(times.roads().open(profile.access()), profile.metresPerSecond()));
        Path path = new Dijkstra(query, weighting, TraversalMode.NODE_BASED)
                .calcPath(ends.get(0).getClosestNode(), ends.get(1).getClosestNode());
        return path.isFound() ? profile.fixedSeconds() + path.getWeight() : Double.POSITIVE_INFINITY;
    }

    static List<Snap> snaps(RoadTravelTimes times, TravelProfile profile, List<GeoPoint> points) {
        return points.stream()
                .map(point -> times.roads()
                        .index()
                        .findClosest(point.lat(), point.lon(), edge -> times.usable(profile.access(), edge.getEdge())))
                .toList();
    }

    private void offer(int provider, int millis) {
        if (millis < best[provider] && millis <= limitMillis) {
            if (best[provider] == Integer.MAX_VALUE) {
                found[foundCount++] = provider;
            }
            best[provider] = millis;
        }
    }

    private int clear() {
        for (int i = 0; i < foundCount; i++) {
            best[found[i]] = Integer.MAX_VALUE;
        }
        int count = foundCount;
        foundCount = 0;
        return count;
    }

    /** Pairs of provider and milliseconds for each node a provider's trip may begin with. */
    private int[][] endsOf(List<Snap> providers) {
        int[][] at = new int[graph.getNodes()][];
        Arrays.fill(at, new int[0]);
        for (int provider = 0; provider < providers.size(); provider++) {
            Snap snap = providers.get(provider);
            QueryGraph query = QueryGraph.create(graph, snap);
            int node = snap.getClosestNode();
            if (!query.isVirtualNode(node)) {
                at[node] = with(at[node], provider, 0);
                continue;
            }
            Weighting weights = query.wrapWeighting(weighting);
            EdgeIterator edges = query.createEdgeExplorer().setBaseNode(node);
            while (edges.next()) {
                if (Double.isFinite(weights.calcEdgeWeight(edges, false))) {
                    int end = edges.getAdjNode();
                    at[end] = with(at[end], provider, (int) weights.calcEdgeMillis(edges, false));
                }
            }
        }
        return at;
    }

    private static int[] with(int[] values, int... more) {
        int[] known = values == null ? new int[0] : values;
        int[] longer = Arrays.copyOf(known, known.length + more.length);
        System.arraycopy(more, 0, longer, known.length, more.length);
        return longer;
    }
}
