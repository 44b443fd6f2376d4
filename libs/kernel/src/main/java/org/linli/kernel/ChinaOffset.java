package org.linli.kernel;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import org.linli.kernel.CoordSystem.Degrees;

/**
 * The published formulas that shift WGS-84 degrees to GCJ-02 and those to BD-09. Constants as in the open
 * {@code coordtransform} library.
 */
final class ChinaOffset {

    /** Krasovsky 1940 semi-major axis in metres and squared eccentricity. */
    private static final double AXIS_M = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double BAIDU_PI = PI * 3000.0 / 180.0;

    private ChinaOffset() {}

    /** Whether the box in which the shift is applied holds the point. */
    static boolean applies(double lon, double lat) {
        return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    static Degrees gcj02(double lon, double lat) {
        double x = lon - 105.0;
        double y = lat - 35.0;
        double phi = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY_SQUARED * sin(phi) * sin(phi);
        double dLat = latMetres(x, y) * 180.0 / (AXIS_M * (1 - ECCENTRICITY_SQUARED) / (magic * sqrt(magic)) * PI);
        double dLon = lonMetres(x, y) * 180.0 / (AXIS_M / sqrt(magic) * cos(phi) * PI);
        return new Degrees(lon + dLon, lat + dLat);
    }

    static Degrees bd09(double gcjLon, double gcjLat) {
        double z = hypot(gcjLon, gcjLat) + 2e-5 * sin(gcjLat * BAIDU_PI);
        double theta = atan2(gcjLat, gcjLon) + 3e-6 * cos(gcjLon * BAIDU_PI);
        return new Degrees(z * cos(theta) + 0.0065, z * sin(theta) + 0.006);
    }

    private static double latMetres(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3
                + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
                + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
    }

    private static double lonMetres(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3
                + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
                + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
    }
}
