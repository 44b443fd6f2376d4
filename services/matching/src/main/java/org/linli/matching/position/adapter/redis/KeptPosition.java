package org.linli.matching.position.adapter.redis;

import java.time.Instant;
import org.linli.kernel.GeoPoint;

/**
 * A position as it is kept: longitude, latitude and milliseconds of measurement with blanks between.
 *
 * @param point WGS-84
 * @param at when it was measured
 */
record KeptPosition(GeoPoint point, Instant at) {

    static KeptPosition parse(String text) {
        String[] parts = text.split(" ", 3);
        return new KeptPosition(
                new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])),
                Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }

    String text() {
        return point.lon() + " " + point.lat() + " " + at.toEpochMilli();
    }
}
