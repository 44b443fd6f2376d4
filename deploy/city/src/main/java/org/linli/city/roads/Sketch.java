package org.linli.city.roads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects nodes and ways while a network is drawn on its plane. */
final class Sketch {

    private final Plane plane;
    private final List<RoadNetwork.Node> nodes = new ArrayList<>();
    private final List<RoadNetwork.Way> ways = new ArrayList<>();

    Sketch(Plane plane) {
        this.plane = plane;
    }

    /** Puts a point at metres; tags come in pairs. */
    Spot spot(double x, double y, String... tags) {
        long id = nodes.size() + 1L;
        nodes.add(new RoadNetwork.Node(id, plane.at(x, y), tagMap(tags)));
        return new Spot(id, x, y);
    }

    /** Draws a line; tags come in pairs. */
    void way(List<Spot> spots, String... tags) {
        ways.add(new RoadNetwork.Way(
                ways.size() + 1L, spots.stream().map(Spot::id).toList(), tagMap(tags)));
    }

    RoadNetwork finished() {
        return new RoadNetwork(nodes, ways);
    }

    private static SortedMap<String, String> tagMap(String... tags) {
        SortedMap<String, String> map = new TreeMap<>();
        for (int i = 0; i < tags.length; i += 2) {
            if (!tags[i + 1].isEmpty()) {
                map.put(tags[i], tags[i + 1]);
            }
        }
        return Collections.unmodifiableSortedMap(map);
    }

    /** A node while drawing, in metres. */
    record Spot(long id, double x, double y) {}
}
