package org.linli.city.roads;

import java.util.List;
import java.util.SortedMap;
import org.linli.kernel.GeoPoint;

/**
 * A road network in the terms of OpenStreetMap.
 *
 * @param nodes points, numbered from 1 without gaps
 * @param ways lines over them, roads and the river
 */
public record RoadNetwork(List<Node> nodes, List<Way> ways) {

    /** Middle of the demo city, a real place in Zhengzhou; the roads round it are invented. */
    public static final GeoPoint CENTRE = new GeoPoint(113.62, 34.75);

    public RoadNetwork {
        nodes = List.copyOf(nodes);
        ways = List.copyOf(ways);
    }

    /** A point with its tags. */
    public record Node(long id, GeoPoint point, SortedMap<String, String> tags) {}

    /** A line through nodes with its tags. */
    public record Way(long id, List<Long> nodes, SortedMap<String, String> tags) {

        public Way {
            nodes = List.copyOf(nodes);
        }

        /** Value of a tag, empty when absent. */
        public String tag(String key) {
            return tags.getOrDefault(key, "");
        }
    }

    /** The network of a seed with {@code blocks} × {@code blocks} blocks of about 600 m; 10 make six kilometres. */
    public static RoadNetwork generate(long seed, int blocks) {
        return new CityDraft(seed, blocks).draw();
    }

    /** The point of a node. */
    public GeoPoint point(long node) {
        return nodes.get((int) node - 1).point();
    }
}
