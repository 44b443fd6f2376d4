package org.linli.matching.road.adapter.rest;

import java.util.List;
import org.linli.traveltime.Method;
import org.linli.traveltime.NetworkSummary;
import org.linli.traveltime.TravelProfile;

/**
 * What travel times rest on.
 *
 * @param method ROAD or STRAIGHT_LINE
 * @param methodTitle the same in Chinese
 * @param graphVersion road graph, empty for a straight line
 * @param nodes junctions and ends of ways
 * @param edges stretches of way between them
 * @param profiles who travels and how fast
 */
record RoadsView(
        String method, String methodTitle, String graphVersion, int nodes, int edges, List<ProfileView> profiles) {

    /**
     * Who travels and how fast.
     *
     * @param id travel profile id
     * @param access FOOT, WHEELCHAIR or EBIKE
     * @param metresPerSecond speed on the way
     * @param fixedMinutes what every trip costs besides
     */
    record ProfileView(String id, String access, double metresPerSecond, double fixedMinutes) {

        private static ProfileView of(TravelProfile profile) {
            return new ProfileView(
                    profile.id(), profile.access().name(), profile.metresPerSecond(), profile.fixedSeconds() / 60.0);
        }
    }

    static RoadsView of(NetworkSummary summary) {
        return new RoadsView(
                summary.method().name(),
                summary.method().title(),
                summary.method() == Method.STRAIGHT_LINE ? "" : summary.graphVersion(),
                summary.nodes(),
                summary.edges(),
                summary.profiles().stream().map(ProfileView::of).toList());
    }
}
