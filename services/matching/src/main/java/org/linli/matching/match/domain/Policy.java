package org.linli.matching.match.domain;

import java.time.Duration;

/**
 * The numbers of the decision, all of them settings.
 *
 * @param circleMinutes the caregiver's circle: travel minutes to the home at most
 * @param widestMinutes how far a shortfall looks for what a wider circle would add
 * @param travelMargin kept free before and after every other visit of a caregiver
 * @param fullDayVisits visits after which a day counts as full
 * @param weights points of the score
 */
public record Policy(int circleMinutes, int widestMinutes, Duration travelMargin, int fullDayVisits, Weights weights) {

    public Policy {
        if (circleMinutes < 1 || widestMinutes < circleMinutes || fullDayVisits < 1) {
            throw new IllegalArgumentException(
                    "circleMinutes and fullDayVisits must be at least 1 and widestMinutes no less than circleMinutes");
        }
    }

    /**
     * Points at the most for each reason.
     *
     * @param travel for no travel at all, falling to 0 at the edge of the circle
     * @param continuity when every member has visited the resident before
     * @param fairness when nobody of the crew has a visit that day
     * @param level when every member stands four grades above the need
     */
    public record Weights(double travel, double continuity, double fairness, double level) {}

    /** The same with another circle. */
    public Policy withCircle(int minutes) {
        return new Policy(minutes, Math.max(minutes, widestMinutes), travelMargin, fullDayVisits, weights);
    }
}
