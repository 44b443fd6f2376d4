package org.linli.emergency.device.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.domain.Device;
import org.linli.kernel.ResidentId;

/** A device as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceView(
        UUID id,
        long version,
        String source,
        String number,
        String kind,
        boolean voice,
        String division,
        @Nullable UUID residentId,
        @Nullable Instant testUntil,
        @Nullable Instant testedAt) {

    static DeviceView of(Device device) {
        return new DeviceView(
                device.id(),
                device.version(),
                device.source(),
                device.number(),
                device.kind(),
                device.voice(),
                device.division(),
                device.resident().map(ResidentId::value).orElse(null),
                device.testUntil().orElse(null),
                device.testedAt().orElse(null));
    }
}
