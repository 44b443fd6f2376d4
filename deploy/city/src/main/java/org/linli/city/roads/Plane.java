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
        return new GeoPoint(
                rounded(westLon + x / metresPerDegreeLon(southLat)), rounded(southLat + y / METRES_PER_DEGREE_LAT));
    }

    /** Seven decimals, about a centimetre, as OpenStreetMap files carry: what is written reads back the same. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    private static double metresPerDegreeLon(double lat) {
        return 111_320 * StrictMath.cos(StrictMath.toRadians(lat));
    }
}
