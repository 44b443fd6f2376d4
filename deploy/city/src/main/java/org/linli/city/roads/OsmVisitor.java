package org.linli.city.roads;

import java.util.Map;

/** Is shown the nodes and ways of OpenStreetMap data in file order, nodes before the ways that use them. */
public interface OsmVisitor {

    /** A node at WGS-84 degrees. */
    void node(long id, double lon, double lat);

    /** A way over nodes with its tags. */
    default void way(long[] nodes, Map<String, String> tags) {}
}
