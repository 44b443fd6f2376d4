package org.linli.emergency.event.adapter.ctwing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.adapter.VendorDoors;
import org.linli.emergency.event.application.ReceiveSosEvents;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;

/** The door of CTWing, which signs nothing: the secret is in the address that it is given, so that only TLS keeps it. */
@Path("/api/emergency-intake/v1/doors/ctwing")
@Tag(name = "doors", description = "设备云入口")
@PermitAll
@Consumes(MediaType.WILDCARD)
public class CtWingResource {

    private final ReceiveSosEvents events;
    private final VendorDoors doors;
    private final EmergencyConfig.CtWing config;
    private final Clock clock;

    CtWingResource(ReceiveSosEvents events, VendorDoors doors, EmergencyConfig config, Clock clock) {
        this.events = events;
        this.doors = doors;
        this.config = config.doors().ctwing();
        this.clock = clock;
    }

    /** Takes a push; 200 when it is safe. */
    @POST
    @Cancellable(false)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "CTWing 推送 dataReport, eventReport or deviceOnlineOfflineReport; key is our secret")
    public Uni<String> receive(@QueryParam("key") @Nullable String key, @Context HttpServerRequest http, byte[] bytes) {
        doors.require("ctwing", isOurs(Objects.requireNonNullElse(key, "")));
        Body body = Body.of(bytes);
        JsonObject json = JsonForm.objectOrEmpty(body);
        return events.receive(new RawMessage(
                        CtWingReader.SOURCE,
                        CtWingReader.device(json),
                        identity(json),
                        MediaType.APPLICATION_JSON,
                        body,
                        Optional.ofNullable(http.remoteAddress()).map(address -> address.hostAddress()),
                        clock.instant()))
                .replaceWith("ok");
    }

    private boolean isOurs(String key) {
        return config.key()
                .filter(ours -> MessageDigest.isEqual(
                        ours.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** Numbers of packets may be -1 or begin anew; the time of the report and its content tell. */
    private static Identity identity(JsonObject json) {
        return JsonForm.millis(json, "timestamp").isPresent() ? new Identity.TimedContent() : new Identity.Content();
    }
}
