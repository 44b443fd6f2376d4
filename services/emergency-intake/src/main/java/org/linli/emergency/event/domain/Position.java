package org.linli.emergency.event.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;

/**
 * Where a device says it is. Its text form does not say where.
 *
 * @param point WGS-84, converted once
 * @param sourceCrs the system it was measured in
 * @param accuracyM how exact, in metres
 * @param fix how it was found
 * @param at when it was found
 */
public record Position(GeoPoint point, CoordSystem sourceCrs, OptionalInt accuracyM, Fix fix, Optional<Instant> at) {

    /** How a position was found, the best first. */
    public enum Fix {
        GNSS,
        WIFI,
        CELL,
        MANUAL
    }

    @Override
    public String toString() {
        return "Position[***, " + fix + "]";
    }
}
