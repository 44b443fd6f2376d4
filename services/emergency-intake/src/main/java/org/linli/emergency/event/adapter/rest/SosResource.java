package org.linli.emergency.event.adapter.rest;

import static org.linli.security.Roles.FAMILY;
import static org.linli.security.Roles.INTEGRATION;
import static org.linli.security.Roles.RESIDENT;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.application.ReceiveSosEvents;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;

/** Calls for help by HTTP. Bodies are stored as they come: not even a broken one is refused. */
@Path("/api/emergency-intake/v1")
@Tag(name = "sos", description = "呼救")
@Consumes(MediaType.WILDCARD)
@Cancellable(false)
public class SosResource {

    private final ReceiveSosEvents events;
    private final Callers callers;
    private final Clock clock;

    SosResource(ReceiveSosEvents events, Callers callers, Clock clock) {
        this.events = events;
        this.callers = callers;
        this.clock = clock;
    }

    /** The resident, or a relative, calls by the app. */
    @POST
    @Path("sos")
    @RolesAllowed({RESIDENT, FAMILY})
    @Operation(summary = "一键呼救 Call for help; the body may be empty or name residentId and position")
    public Uni<RestResponse<ReceiptView>> call(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Context HttpServerRequest http, byte[] body) {
        return receive("app", callers.caller().subject(), key, http, body);
    }

    /** A partner's machine hands on what a device said. */
    @POST
    @Path("device-signals")
    @RolesAllowed(INTEGRATION)
    @Operation(summary = "设备信号 A device's signal in our own form: device, kind, occurredAt, position, batteryPercent")
    public Uni<RestResponse<ReceiptView>> signal(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Context HttpServerRequest http, byte[] body) {
        return receive(JsonForm.SOURCE, callers.caller().subject(), key, http, body);
    }

    private Uni<RestResponse<ReceiptView>> receive(
            String source, String caller, @Nullable String key, HttpServerRequest http, byte[] body) {
        Identity identity =
                Given.text(key).<Identity>map(Identity.KeyedContent::new).orElseGet(Identity.Content::new);
        RawMessage message = new RawMessage(
                source,
                caller,
                identity,
                MediaType.APPLICATION_JSON,
                Body.of(body),
                Optional.ofNullable(http.remoteAddress()).map(address -> address.hostAddress()),
                clock.instant());
        return events.receive(message)
                .map(receipt -> ResponseBuilder.create(Status.ACCEPTED, ReceiptView.of(receipt))
                        .build());
    }
}
