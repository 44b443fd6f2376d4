package org.linli.traveltime;

/** The way from one point to another, or why there is none. */
public sealed interface Leg {

    /** How it was measured. */
    Basis basis();

    /**
     * There is a way.
     *
     * @param seconds travel time, fixed part included
     * @param metres length of the way
     */
    record Way(double seconds, double metres, Basis basis) implements Leg {

        /** Travel time in minutes. */
        public double minutes() {
            return seconds / 60;
        }
    }

    /** There is none within the limit. */
    record NoWay(Reason reason, Basis basis) implements Leg {}

    /** Why there is no way. */
    enum Reason {
        /** The start is farther from any usable road than the snapping limit. */
        START_OFF_ROAD,
        /** The destination is farther from any usable road than the snapping limit. */
        DESTINATION_OFF_ROAD,
        /** The network does not connect the two within the limit. */
        NOT_CONNECTED
    }
}
