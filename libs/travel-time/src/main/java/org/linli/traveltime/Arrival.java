package org.linli.traveltime;

/**
 * One source that reaches the demand within the limit.
 *
 * @param id the source
 * @param seconds travel time, fixed part included
 * @param metres length of the way
 */
public record Arrival<I>(I id, double seconds, double metres) {

    /** Travel time in minutes. */
    public double minutes() {
        return seconds / 60;
    }
}
