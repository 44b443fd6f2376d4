package org.linli.emergency.device.adapter.rest;

import static org.linli.security.Roles.INTEGRATION;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.emergency.device.application.DeviceNews;
import org.linli.emergency.device.application.HearDevices;
import org.linli.emergency.domain.SignalKind;

/** Heartbeats of many devices at once, from a partner's machine that speaks our own form. */
@Path("/api/emergency-intake/v1/device-heartbeats")
@Tag(name = "devices", description = "终端设备")
@RolesAllowed(INTEGRATION)
@Cancellable(false)
public class HeartbeatsResource {

    private static final String SOURCE = "api";

    private final HearDevices devices;
    private final Clock clock;

    HeartbeatsResource(HearDevices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** Devices that were heard of just now, by their numbers. */
    public record HeartbeatsBody(
            @NotNull(message = "is required") @Size(min = 1, max = 1_000, message = "has 1 to 1,000 devices")
            List<@NotNull @Pattern(regexp = "[0-9A-Za-z_.:-]{1,64}", message = "is the number of a device") String>
                    devices) {}

    /** Takes heartbeats. */
    @POST
    @Operation(
            summary =
                    "设备心跳 Heartbeats of up to 1,000 devices of source api; those nobody has registered change nothing")
    public Uni<RestResponse<Void>> heard(@NotNull(message = "a JSON body is needed") @Valid HeartbeatsBody body) {
        Instant now = clock.instant();
        body.devices()
                .forEach(number ->
                        devices.alive(new DeviceNews(SOURCE, number, SignalKind.HEARTBEAT, now, OptionalInt.empty())));
        return Uni.createFrom().item(RestResponse.accepted());
    }
}
