package org.linli.traveltime;

/**
 * How a figure was made; belongs beside every figure that leaves the system.
 *
 * @param method road search or straight line
 * @param profile who travels, with mode and speed
 * @param graphVersion version of the road graph, {@value #NO_GRAPH} for a straight line
 */
public record Basis(Method method, TravelProfile profile, String graphVersion) {

    /** The graph version of figures made without roads. */
    public static final String NO_GRAPH = "none";

    /** Mode of travel. */
    public Access mode() {
        return profile.access();
    }

    /** Speed in metres per second. */
    public double metresPerSecond() {
        return profile.metresPerSecond();
    }
}
