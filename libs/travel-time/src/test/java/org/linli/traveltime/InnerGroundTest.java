package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.routing.util.AllEdgesIterator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.GeoPoint;

/** The search agrees with the definition: private ground first, then open streets, then private ground again. */
class InnerGroundTest {

    private static final int SIDE = 9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void trips_use_private_ground_at_their_ends_only(long seed) {
        // Given
        RoadTravelTimes times = GeneratedCity.of(seed, SIDE, 0.4).load(folder);
        TravelProfile profile = TravelProfile.EBIKE;
        double[][] open = shortest(times, profile.access(), true);
        double[][] inner = shortest(times, profile.access(), false);
        double[][] defined = join(join(endsOffStreet(times, inner, true), open), endsOffStreet(times, inner, false));
        Random random = new Random(seed);

        for (int pair = 0; pair < 500; pair++) {
            // When
            int from = random.nextInt(defined.length);
            int to = random.nextInt(defined.length);
            Leg leg = times.between(
                    atNode(times, from, profile), atNode(times, to, profile), profile, Double.POSITIVE_INFINITY);

            // Then
            double metres = leg instanceof Leg.Way way ? way.metres() : Double.POSITIVE_INFINITY;
            assertThat(metres).isCloseTo(defined[from][to], within(0.01));
        }
    }

    private static Snap atNode(RoadTravelTimes times, int node, TravelProfile profile) {
        var access = times.roads().graph().getNodeAccess();
        GeoPoint point = new GeoPoint(access.getLon(node), access.getLat(node));
        RoadSnap snap = (RoadSnap) times.snap(point, profile.access()).orElseThrow();
        return RoadSnap.atNode(point, point, 0, snap.graph(), node);
    }

    /** Floyd and Warshall over the streets anyone may pass, or over all the others. */
    private static double[][] shortest(RoadTravelTimes times, Access access, boolean through) {
        int nodes = times.roads().graph().getNodes();
        double[][] metres = new double[nodes][nodes];
        for (int node = 0; node < nodes; node++) {
            Arrays.fill(metres[node], Double.POSITIVE_INFINITY);
            metres[node][node] = 0;
        }
        AllEdgesIterator edges = times.roads().graph().getAllEdges();
        while (edges.next()) {
            if (times.usable(access, edges.getEdge()) && times.through(access, edges.getEdge()) == through) {
                int base = edges.getBaseNode();
                int adjacent = edges.getAdjNode();
                var passable =
                        through ? times.roads().open(access) : times.roads().any(access);
                if (edges.get(passable)) {
                    metres[base][adjacent] = Math.min(metres[base][adjacent], edges.getDistance());
                }
                if (edges.getReverse(passable)) {
                    metres[adjacent][base] = Math.min(metres[adjacent][base], edges.getDistance());
                }
            }
        }
        for (int via = 0; via < nodes; via++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    metres[from][to] = Math.min(metres[from][to], metres[from][via] + metres[via][to]);
                }
            }
        }
        return metres;
    }

    /** Who stands on a street is not on private ground: no way over it begins (or ends) there. */
    private static double[][] endsOffStreet(RoadTravelTimes times, double[][] inner, boolean begins) {
        double[][] allowed = Arrays.stream(inner).map(double[]::clone).toArray(double[][]::new);
        AllEdgesIterator edges = times.roads().graph().getAllEdges();
        while (edges.next()) {
            if (times.through(Access.EBIKE, edges.getEdge())) {
                forbid(allowed, edges.getBaseNode(), begins);
                forbid(allowed, edges.getAdjNode(), begins);
            }
        }
        return allowed;
    }

    private static void forbid(double[][] allowed, int node, boolean begins) {
        for (int other = 0; other < allowed.length; other++) {
            if (other != node) {
                allowed[begins ? node : other][begins ? other : node] = Double.POSITIVE_INFINITY;
            }
        }
    }

    private static double[][] join(double[][] first, double[][] second) {
        double[][] joined = new double[first.length][first.length];
        for (int from = 0; from < first.length; from++) {
            Arrays.fill(joined[from], Double.POSITIVE_INFINITY);
            for (int via = 0; via < first.length; via++) {
                for (int to = 0; to < first.length; to++) {
                    joined[from][to] = Math.min(joined[from][to], first[from][via] + second[via][to]);
                }
            }
        }
        return joined;
    }
}
