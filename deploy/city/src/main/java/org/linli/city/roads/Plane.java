package org.linli.city.roads;

import org.linli.kernel.GeoPoint;

/** A flat map in metres east and north of its south-west corner; off by less than a metre in ten kilometres. */
record Plane(double westLon, double southLat) {

    private static final double METRES_PER_DEGREE_LAT = 110_940;

    /** The plane on which a square of {@code sideM} metres has its middle at {@code centre}. */
    static Plane around(GeoPoint centre, double sideM) {
        return new Plane(
                centre.lon() - sideM / 2 / metresPerDegreeLon(centre.lat()),
                centre.lat() - sideM / 2 / METRES_PER_DEGREE_LAT);
    }

    GeoPoint at(double x, double y) {
        return new GeoPoint(westLon + x / metresPerDegreeLon(southLat), southLat + y / METRES_PER_DEGREE_LAT);
    }

    private static double metresPerDegreeLon(double lat) {
        return 111_320 * StrictMath.cos(StrictMath.toRadians(lat));
    }
}
