package org.linli.registry.resident.domain;

import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;

/**
 * Where a resident lives, on the map.
 *
 * @param point WGS-84
 * @param source the system it was measured in, kept as evidence; it is never converted twice
 */
public record HomePoint(GeoPoint point, CoordSystem source) {
    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "HomePoint[***]";
    }
}
