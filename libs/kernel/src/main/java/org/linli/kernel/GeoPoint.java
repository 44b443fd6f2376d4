package org.linli.kernel;

/**
 * A point on the ground in WGS-84 degrees, the only coordinate system stored. Convert at the border with
 * {@link CoordSystem}.
 *
 * @param lon longitude, −180…180
 * @param lat latitude, −90…90
 */
public record GeoPoint(double lon, double lat) {

    /** Mean Earth radius in metres (IUGG). */
    private static final double EARTH_RADIUS_M = 6_371_008.8;

    public GeoPoint {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("lon must be in -180..180 and lat in -90..90");
        }
        if (lon == 0 && lat == 0) {
            throw new IllegalArgumentException("0,0 is what devices send without a fix, it is not a place");
        }
    }

    /** Great-circle distance in metres (haversine). */
    public double metresTo(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
