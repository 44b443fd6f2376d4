package org.linli.contracts.registry.v1;

import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * Where a resident lives, for the services that measure distance and no others; tombstoned on erasure.
 *
 * @param residentId the resident
 * @param version grows with every change
 * @param division 12-digit division code
 * @param lon WGS-84 longitude in degrees
 * @param lat WGS-84 latitude in degrees
 * @param mobilityGroup ADULT, ELDER, SLOW, WHEELCHAIR or HOMEBOUND
 */
public record ResidentPlaceSnapshot(
        UUID residentId, long version, String division, double lon, double lat, String mobilityGroup) {

    /** Type text, topic and schema. */
    public static final EventType<ResidentPlaceSnapshot> TYPE = EventType.of(
            "linli.registry.resident-place.snapshot.v1", "linli.registry.resident-place", ResidentPlaceSnapshot.class);
}
