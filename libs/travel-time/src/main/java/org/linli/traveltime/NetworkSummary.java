package org.linli.traveltime;

import java.util.List;

/**
 * What the answers rest on, for people and monitoring.
 *
 * @param method road search or straight line
 * @param graphVersion content hash of the extract with the version of the access rules, or {@link Basis#NO_GRAPH}
 * @param nodes junctions and ends of ways
 * @param edges stretches of way between them
 * @param profiles the profiles it answers for
 */
public record NetworkSummary(Method method, String graphVersion, int nodes, int edges, List<TravelProfile> profiles) {

    public NetworkSummary {
        profiles = List.copyOf(profiles);
    }
}
