package org.linli.traveltime;

/**
 * Lengths as the search counts them. Every profile has one speed on all its ways, so the fastest way is the shortest and
 * whole millimetres (the unit GraphHopper stores) keep the search exact.
 */
final class Millimetres {

    /** Longest way the search counts, 500 km: so far below 2^30 that adding one edge stays below, too. */
    static final int MAX = 500_000_000;

    private Millimetres() {}

    static long of(double metres) {
        return Math.round(metres * 1000);
    }

    /** The longest way that fits into {@code maxMinutes}; −1 when not even the fixed part does. */
    static int limit(TravelProfile profile, double maxMinutes) {
        double metres = profile.metresWithin(maxMinutes);
        // A rounding error of the conversion must not exclude a way of exactly the limit.
        return metres < 0 ? -1 : (int) Math.min(MAX, Math.floor(metres * 1000 + 1e-3));
    }
}
