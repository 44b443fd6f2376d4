package org.linli.matching.position.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.linli.kernel.CommonError;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Refusal;

/**
 * Where a phone is.
 *
 * @param point where
 * @param at when it was measured
 */
record PositionBody(
        @NotNull(message = "is needed") @Valid PointBody point,
        @NotNull(message = "is needed") Instant at) {

    /**
     * A measured point.
     *
     * @param lon longitude in degrees
     * @param lat latitude in degrees
     * @param coordSystem WGS84, GCJ02 or BD09: in which system the degrees were measured
     */
    record PointBody(
            @NotNull(message = "is needed") Double lon,
            @NotNull(message = "is needed") Double lat,

            @NotNull(message = "must be WGS84, GCJ02 or BD09")
            CoordSystem coordSystem) {

        GeoPoint toWgs84() {
            try {
                return coordSystem.toWgs84(lon, lat);
            } catch (IllegalArgumentException e) {
                throw Refusal.ofField(CommonError.INVALID_INPUT, "point", String.valueOf(e.getMessage()));
            }
        }
    }
}
