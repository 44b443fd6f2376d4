package org.linli.traveltime;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.linli.kernel.GeoPoint;

/** Exact travel times on the road network of an OpenStreetMap extract. */
public final class RoadTravelTimes implements TravelTimes {

    /** Points farther than this from any usable way have no place on the network, in metres. */
    public static final double MAX_SNAP_METRES = 300;

    private final ImportedRoads roads;
    private final NetworkSummary summary;
    private final Map<Access, Mode> modes = new EnumMap<>(Access.class);
    /** Turned round, made when they are first needed: most searches end at the demand. */
    private final Map<Access, Mode> outward = new ConcurrentHashMap<>();

    private record Mode(RoadGraph graph, RoadSnapper snapper, Queue<ReverseSearch> idle) {

        static Mode of(RoadGraph graph, ImportedRoads roads) {
            RoadSnapper snapper = new RoadSnapper(roads.index(), graph, MAX_SNAP_METRES);
            return new Mode(graph, snapper, new ConcurrentLinkedQueue<>());
        }
    }

    private RoadTravelTimes(ImportedRoads roads) {
        this.roads = roads;
        this.summary = new NetworkSummary(
                Method.ROAD,
                roads.version(),
                roads.graph().getNodes(),
                roads.graph().getEdges(),
                List.of(TravelProfile.values()));
        for (Access access : Access.values()) {
            modes.put(access, Mode.of(new RoadGraph(roads, access), roads));
        }
    }

    /**
     * Loads an extract ({@code .osm}, {@code .osm.gz} or {@code .osm.pbf}). The first time it is imported into a folder
     * below {@code cache} named after its content; later starts only load that.
     *
     * @throws IllegalArgumentException if the extract cannot be read
     */
    public static RoadTravelTimes load(Path extract, Path cache) {
        return new RoadTravelTimes(RoadImport.load(extract, cache));
    }

    /** The network as GraphHopper holds it. */
    public ImportedRoads roads() {
        return roads;
    }

    /** Whether places may be put on this edge of {@link #roads()}. */
    public boolean usable(Access access, int edge) {
        return mode(access).graph.usable(edge);
    }

    /** Whether anyone may pass through this edge, not only trips that begin or end behind a gate. */
    public boolean through(Access access, int edge) {
        return mode(access).graph.through(edge);
    }

    @Override
    public NetworkSummary summary() {
        return summary;
    }

    @Override
    public Optional<Snap> snap(GeoPoint point, Access access) {
        return mode(access).snapper.snap(point).map(snap -> snap);
    }

    @Override
    public <I> SnappedSet<I> sources(Access access) {
        Mode mode = mode(access);
        return new RoadSources<>(mode.snapper, mode.graph);
    }

    @Override
    public <I> Reach<I> reach(Snap demand, TravelProfile profile, double maxMinutes, SnappedSet<I> sources) {
        return search(mode(profile.access()), own(demand, profile), profile, maxMinutes, sources);
    }

    @Override
    public <I> SnappedSet<I> destinations(Access access) {
        Mode mode = outward(access);
        return new RoadSources<>(mode.snapper, mode.graph);
    }

    @Override
    public <I> Reach<I> reachFrom(
            GeoPoint origin, TravelProfile profile, double maxMinutes, SnappedSet<I> destinations) {
        Mode mode = outward(profile.access());
        return mode.snapper
                .snap(origin)
                .map(place -> search(mode, place, profile, maxMinutes, destinations))
                .orElseGet(() -> Reach.offRoad(basis(profile), maxMinutes, destinations.offRoad()));
    }

    private <I> Reach<I> search(
            Mode mode, RoadSnap place, TravelProfile profile, double maxMinutes, SnappedSet<I> sources) {
        if (!(sources instanceof RoadSources<I> known) || known.graph() != mode.graph) {
            throw foreign("set of places");
        }
        int limit = Millimetres.limit(profile, maxMinutes);
        ReverseSearch search = borrow(mode);
        Reach<I> reach = search.reach(place, limit, known.index(), basis(profile), maxMinutes);
        mode.idle.add(search);
        return reach;
    }

    @Override
    public Leg between(Snap from, Snap to, TravelProfile profile, double maxMinutes) {
        RoadSnap start = own(from, profile);
        RoadSnap end = own(to, profile);
        Mode mode = mode(profile.access());
        ReverseSearch search = borrow(mode);
        int millimetres = search.between(start, end, Millimetres.limit(profile, maxMinutes));
        mode.idle.add(search);
        if (millimetres < 0) {
            return new Leg.NoWay(Leg.Reason.NOT_CONNECTED, basis(profile));
        }
        double metres = millimetres / 1000.0;
        return new Leg.Way(profile.seconds(metres), metres, basis(profile));
    }

    private RoadSnap own(Snap snap, TravelProfile profile) {
        if (snap instanceof RoadSnap own && own.graph() == mode(profile.access()).graph) {
            return own;
        }
        throw foreign("place");
    }

    private static IllegalArgumentException foreign(String what) {
        return new IllegalArgumentException(
                "The %s belongs to another network or access mode. Maybe make it with this object for the profile's access."
                        .formatted(what));
    }

    /** A search that fails midway is dropped, never reused. */
    private static ReverseSearch borrow(Mode mode) {
        ReverseSearch search = mode.idle.poll();
        return search == null ? new ReverseSearch(mode.graph) : search;
    }

    private Mode outward(Access access) {
        return outward.computeIfAbsent(access, unknown -> {
            Mode inward = mode(access);
            RoadGraph turned = inward.graph.mirrored();
            return turned == inward.graph ? inward : Mode.of(turned, roads);
        });
    }

    private Mode mode(Access access) {
        Mode mode = modes.get(access);
        if (mode == null) {
            throw new IllegalStateException("Every access mode has its graph");
        }
        return mode;
    }
}
