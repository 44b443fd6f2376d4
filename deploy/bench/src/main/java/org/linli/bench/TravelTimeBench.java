package org.linli.bench;

import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.shapes.BBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linli.bench.measure.Spread;
import org.linli.kernel.GeoPoint;
import org.linli.traveltime.Leg;
import org.linli.traveltime.RoadTravelTimes;
import org.linli.traveltime.SnappedSet;
import org.linli.traveltime.TravelProfile;

/**
 * Searches per second on one core from one demand to 5,000 snapped providers within 15 minutes, against
 * {@link GraphHopperFloor}. Both begin with the demand already snapped and end with the times of every provider in reach.
 */
final class TravelTimeBench implements Benchmark {

    private static final int DEMANDS = 500;
    private static final int PROVIDERS = 5_000;
    private static final int PAIRS = 10_000;
    private static final double MAX_MINUTES = 15;
    private static final double ROUNDING_SECONDS = 0.01;

    @Override
    public String name() {
        return "travel-time";
    }

    @Override
    public Report run(Path project, Settings chosen) {
        Path extract = RoadsFile.of(project);
        RoadTravelTimes times = RoadTravelTimes.load(extract, project.resolve("target/bench/roads"));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("extract", String.valueOf(extract.getFileName()));
        settings.put("graphVersion", times.summary().graphVersion());
        settings.put("nodes", times.summary().nodes());
        settings.put("edges", times.summary().edges());
        settings.put("providers", PROVIDERS);
        settings.put("demands", DEMANDS);
        settings.put("maxMinutes", MAX_MINUTES);
        List<Figure> figures = List.of(
                compare(times, TravelProfile.FOOT_ELDER, 6, settings),
                compare(times, TravelProfile.EBIKE, 8, settings));
        List<Report.Agreement> agreement =
                List.of(agree(times, TravelProfile.FOOT_ELDER), agree(times, TravelProfile.EBIKE));
        return new Report(
                name(),
                "searches per second on one core from one demand to 5,000 snapped providers within 15 minutes",
                Machine.here(),
                settings,
                figures,
                agreement,
                List.of());
    }

    private static Figure compare(
            RoadTravelTimes times, TravelProfile profile, double goal, Map<String, Object> settings) {
        Random random = new Random(20_261_122);
        List<GeoPoint> demands = points(times, profile, random, DEMANDS);
        List<GeoPoint> providers = points(times, profile, random, PROVIDERS);
        SnappedSet<Integer> sources = times.sources(profile.access());
        Map<Integer, GeoPoint> byId = new LinkedHashMap<>();
        providers.forEach(provider -> byId.put(byId.size(), provider));
        sources.putAll(byId);
        List<org.linli.traveltime.Snap> snapped = demands.stream()
                .map(point -> times.snap(point, profile.access()).orElseThrow())
                .toList();
        GraphHopperFloor floor = new GraphHopperFloor(times, profile, MAX_MINUTES, demands, providers);
        int[] next = new int[3];
        Interleaved race = new Interleaved(8, 21, 200_000_000)
                .rival(() -> times.reach(snapped.get(next[0]++ % DEMANDS), profile, MAX_MINUTES, sources)
                        .size())
                .rival(() -> floor.queryGraphPerDemand(next[1]++ % DEMANDS))
                .rival(() -> floor.oneQueryGraph(next[2]++ % DEMANDS));
        List<Spread> spreads = race.run();
        Map<String, Spread> floors = new LinkedHashMap<>();
        floors.put("ShortestPathTree on a query graph per demand", spreads.get(1));
        floors.put("ShortestPathTree on one query graph of all demands and providers", spreads.get(2));
        Spread fastest = spreads.get(1).value() >= spreads.get(2).value() ? spreads.get(1) : spreads.get(2);
        settings.put("checksum " + profile.id(), race.checksum());
        return Figure.beside(profile.id(), "searches/CPU s", spreads.getFirst(), fastest, Goal.atLeast(goal), floors);
    }

    private static Report.Agreement agree(RoadTravelTimes times, TravelProfile profile) {
        Random random = new Random(10_000);
        List<GeoPoint> from = points(times, profile, random, PAIRS);
        List<GeoPoint> to = points(times, profile, random, PAIRS);
        int both = 0;
        int one = 0;
        int beyondRounding = 0;
        double max = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            double floor = GraphHopperFloor.seconds(times, profile, from.get(pair), to.get(pair));
            Leg leg = times.between(from.get(pair), to.get(pair), profile);
            double ours = leg instanceof Leg.Way way ? way.seconds() : Double.POSITIVE_INFINITY;
            if (Double.isFinite(ours) && Double.isFinite(floor)) {
                both++;
                max = Math.max(max, Math.abs(ours - floor));
                beyondRounding += Math.abs(ours - floor) > ROUNDING_SECONDS ? 1 : 0;
            } else if (Double.isFinite(ours) || Double.isFinite(floor)) {
                one++;
            }
        }
        return new Report.Agreement(
                profile.id(),
                PAIRS,
                both,
                one,
                max,
                ROUNDING_SECONDS,
                beyondRounding,
                "places on inner ground, unknown to GraphHopper");
    }

    /** Random points of the extract that lie by a street anyone may pass. */
    private static List<GeoPoint> points(RoadTravelTimes times, TravelProfile profile, Random random, int count) {
        BBox box = times.roads().graph().getBounds();
        List<GeoPoint> points = new ArrayList<>(count);
        while (points.size() < count) {
            GeoPoint point = new GeoPoint(
                    box.minLon + random.nextDouble() * (box.maxLon - box.minLon),
                    box.minLat + random.nextDouble() * (box.maxLat - box.minLat));
            Snap snap = GraphHopperFloor.snaps(times, profile, List.of(point)).getFirst();
            if (snap.isValid()
                    && snap.getQueryDistance() <= RoadTravelTimes.MAX_SNAP_METRES
                    && times.through(profile.access(), snap.getClosestEdge().getEdge())) {
                points.add(point);
            }
        }
        return points;
    }
}
