package org.linli.contracts.provider.v1;

import java.util.List;
import java.util.UUID;
import org.linli.contracts.EventType;

/**
 * A facility with its public place.
 *
 * @param facilityId the facility
 * @param version grows with every change
 * @param providerId who runs it
 * @param name public name
 * @param division 12-digit division code
 * @param lon WGS-84 longitude in degrees
 * @param lat WGS-84 latitude in degrees
 * @param kinds service kinds offered at the facility
 * @param status OPEN, SUSPENDED or CLOSED
 */
public record FacilitySnapshot(
        UUID facilityId,
        long version,
        UUID providerId,
        String name,
        String division,
        double lon,
        double lat,
        List<String> kinds,
        String status) {

    /** Type text, topic and schema. */
    public static final EventType<FacilitySnapshot> TYPE =
            EventType.of("linli.provider.facility.snapshot.v1", "linli.provider.facility", FacilitySnapshot.class);

    public FacilitySnapshot {
        kinds = List.copyOf(kinds);
    }
}
