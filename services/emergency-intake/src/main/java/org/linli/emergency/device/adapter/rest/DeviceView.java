package org.linli.emergency.device.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.application.SeeDevices.Seen;
import org.linli.emergency.device.domain.Device;
import org.linli.kernel.ResidentId;

/**
 * A device as callers see it.
 *
 * @param state ONLINE, LATE, OFFLINE or UNKNOWN
 * @param stateName the same for people
 * @param heardAt when it was last heard of; absent when nobody can tell
 * @param offlineAt since when it is on record as offline
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceView(
        UUID id,
        long version,
        String source,
        String number,
        String kind,
        boolean voice,
        @Nullable String carrier,
        String division,
        @Nullable UUID residentId,
        @Nullable Instant testUntil,
        @Nullable Instant testedAt,
        String state,
        String stateName,
        @Nullable Instant heardAt,
        @Nullable Instant offlineAt) {

    static DeviceView of(Seen seen) {
        Device device = seen.device();
        return new DeviceView(
                device.id(),
                device.version(),
                device.source(),
                device.number(),
                device.kind(),
                device.voice(),
                device.carrier().orElse(null),
                device.division(),
                device.resident().map(ResidentId::value).orElse(null),
                device.testUntil().orElse(null),
                device.testedAt().orElse(null),
                seen.state().name(),
                seen.state().title(),
                seen.heardAt().orElse(null),
                seen.offlineAt().orElse(null));
    }
}
