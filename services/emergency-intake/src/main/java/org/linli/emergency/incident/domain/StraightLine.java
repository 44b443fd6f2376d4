package org.linli.emergency.incident.domain;

import org.linli.kernel.GeoPoint;

/**
 * How long somebody needs when nobody can be asked who knows the roads: straight line × 1.4, the same figures as
 * libs/travel-time. It knows neither rivers nor walls; whoever shows it says 直线估算.
 */
public record StraightLine(double minutes, int metres) {

    private static final double DETOUR = 1.4;
    private static final double FOOT_METRES_PER_MINUTE = 1.3 * 60;
    private static final double EBIKE_METRES_PER_MINUTE = 17_000.0 / 60;
    /** To park and to climb the stairs. */
    private static final double EBIKE_FIXED_MINUTES = 3;

    /** From one point to another, on foot or by e-bike. */
    public static StraightLine between(GeoPoint from, GeoPoint to, boolean onFoot) {
        double metres = from.metresTo(to) * DETOUR;
        double minutes =
                onFoot ? metres / FOOT_METRES_PER_MINUTE : metres / EBIKE_METRES_PER_MINUTE + EBIKE_FIXED_MINUTES;
        return new StraightLine(minutes, (int) Math.round(metres));
    }
}
