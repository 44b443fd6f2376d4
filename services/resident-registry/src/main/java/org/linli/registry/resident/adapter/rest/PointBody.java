package org.linli.registry.resident.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.HomePoint;

/** A point as a registrar sends it; refused without its coordinate system, converted to WGS-84 once, here. */
@Schema(name = "Point")
record PointBody(
        @Schema(required = true) @Nullable Double lon,
        @Schema(required = true) @Nullable Double lat,

        @Schema(type = SchemaType.STRING, implementation = CoordSystem.class, required = true) @Nullable
        String coordSystem) {

    @Nullable
    HomePoint read(Form form) {
        CoordSystem system = form.requiredValue("homePoint.coordSystem", coordSystem, CoordSystem::parse);
        if (lon == null) {
            form.wrong("homePoint.lon", "is missing");
        }
        if (lat == null) {
            form.wrong("homePoint.lat", "is missing");
        }
        if (system == null || lon == null || lat == null) {
            return null;
        }
        try {
            GeoPoint point = system.toWgs84(lon, lat);
            return new HomePoint(point, system);
        } catch (IllegalArgumentException e) {
            form.wrong("homePoint", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "PointBody[***]";
    }
}
