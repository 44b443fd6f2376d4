package org.linli.kernel;

import java.util.Arrays;
import org.linli.kernel.InvalidValueException.Problem;

/**
 * In which system a pair of degrees was measured. Points are stored as WGS-84 only; convert once, at the border. Outside
 * China the three agree.
 */
public enum CoordSystem {
    /** What GNSS receivers say. */
    WGS84 {
        @Override
        Degrees shifted(double lon, double lat) {
            return new Degrees(lon, lat);
        }
    },
    /** What Chinese maps (AMap, Tencent) say. */
    GCJ02 {
        @Override
        Degrees shifted(double lon, double lat) {
            return ChinaOffset.gcj02(lon, lat);
        }
    },
    /** What Baidu says. */
    BD09 {
        @Override
        Degrees shifted(double lon, double lat) {
            Degrees gcj = ChinaOffset.gcj02(lon, lat);
            return ChinaOffset.bd09(gcj.lon(), gcj.lat());
        }
    };

    /** Enough for the exact inverse anywhere in China; a single step is up to 3.8 m off. */
    private static final int ITERATIONS = 5;

    /** A pair of degrees in some system. */
    public record Degrees(double lon, double lat) {}

    /** Reads {@code WGS84}, {@code GCJ02} or {@code BD09}; throws {@link InvalidValueException} on anything else. */
    public static CoordSystem parse(String text) {
        return Arrays.stream(values())
                .filter(system -> system.name().equals(text))
                .findAny()
                .orElseThrow(() -> new InvalidValueException(
                        Problem.UNKNOWN, "the coordinate system must be WGS84, GCJ02 or BD09"));
    }

    /** Whether {@link #parse} would accept it. */
    public static boolean isValid(String text) {
        return Arrays.stream(values()).anyMatch(system -> system.name().equals(text));
    }

    /** The WGS-84 point of degrees measured in this system; {@link IllegalArgumentException} if they are none. */
    public GeoPoint toWgs84(double lon, double lat) {
        GeoPoint measured = new GeoPoint(lon, lat);
        if (!ChinaOffset.applies(lon, lat)) {
            return measured;
        }
        double wgsLon = lon;
        double wgsLat = lat;
        for (int i = 0; i < ITERATIONS; i++) {
            Degrees image = shifted(wgsLon, wgsLat);
            wgsLon += lon - image.lon();
            wgsLat += lat - image.lat();
        }
        return new GeoPoint(wgsLon, wgsLat);
    }

    /** The degrees this system gives for a WGS-84 point. */
    public Degrees fromWgs84(GeoPoint point) {
        return ChinaOffset.applies(point.lon(), point.lat())
                ? shifted(point.lon(), point.lat())
                : new Degrees(point.lon(), point.lat());
    }

    abstract Degrees shifted(double lon, double lat);
}
