package org.linli.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.bench.measure.Spread;

/**
 * One figure, where there is something to compare it with beside that floor, in one unit, from the same interleaved
 * rounds.
 *
 * @param floor what it is compared with
 * @param ratio value of ours over value of the floor
 * @param goal aimed at, for the ratio, or for the value itself where there is no floor
 * @param met whether the goal is
 * @param floors every way the floor was tried, by name
 */
record Figure(
        String name,
        String unit,
        Spread ours,
        @Nullable Spread floor,
        @Nullable Double ratio,
        @Nullable Goal goal,
        @Nullable Boolean met,
        Map<String, Spread> floors) {

    /** A figure beside its floor. */
    static Figure beside(
            String name, String unit, Spread ours, Spread floor, @Nullable Goal goal, Map<String, Spread> floors) {
        double ratio = ours.over(floor);
        return new Figure(name, unit, ours, floor, ratio, goal, goal == null ? null : goal.isMetBy(ratio), floors);
    }

    /** A figure beside one floor. */
    static Figure beside(String name, String unit, Spread ours, Spread floor, @Nullable Goal goal, String floorName) {
        return beside(name, unit, ours, floor, goal, Map.of(floorName, floor));
    }

    /** A figure that stands alone. */
    static Figure alone(String name, String unit, Spread ours, @Nullable Goal goal) {
        return new Figure(
                name, unit, ours, null, null, goal, goal == null ? null : goal.isMetBy(ours.value()), Map.of());
    }
}
