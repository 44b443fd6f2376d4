package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import org.linli.kernel.CommonError;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Refusal;

/** A point as a phone sends it; refused without the system in which it was measured. */
public record PointBody(
        @NotNull(message = "is required") Double lon,
        @NotNull(message = "is required") Double lat,

        @NotNull(message = "is required: WGS84, GCJ02 or BD09")
        CoordSystem coordSystem) {

    GeoPoint point() {
        try {
            return coordSystem.toWgs84(lon, lat);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "point", String.valueOf(e.getMessage()));
        }
    }
}
