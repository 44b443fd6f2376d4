package org.linli.matching.match.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Refusal;

/**
 * A circle that a planner asks for; sent in a body, so that no point stands in a log of addresses.
 *
 * @param point from where
 * @param mobilityGroup who walks
 * @param kind service kind
 * @param at when facilities should be open; without it, now
 */
record PlannedCircleBody(
        @NotNull(message = "is needed") @Valid PointBody point,
        @NotNull(message = "is needed") MobilityGroup mobilityGroup,
        @NotBlank(message = "is needed") String kind,
        @Nullable Instant at) {

    /** Degrees and the system in which they were measured. */
    record PointBody(
            @NotNull(message = "is needed") Double lon,
            @NotNull(message = "is needed") Double lat,

            @NotNull(message = "must be WGS84, GCJ02 or BD09")
            CoordSystem coordSystem) {

        @Override
        public String toString() {
            return "PointBody[***]";
        }

        GeoPoint toWgs84() {
            try {
                return coordSystem.toWgs84(lon, lat);
            } catch (IllegalArgumentException e) {
                throw Refusal.ofField(CommonError.INVALID_INPUT, "point", String.valueOf(e.getMessage()));
            }
        }
    }
}
