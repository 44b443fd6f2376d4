package org.linli.emergency.event.adapter.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.adapter.Proof;
import org.linli.emergency.event.adapter.VendorDoors;
import org.linli.emergency.event.application.Receipt;
import org.linli.emergency.event.application.ReceiveSosEvents;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;

/** The door of device clouds that sign what they send; what they say is read like {@code POST /device-signals}. */
@Path("/api/emergency-intake/v1/doors/signals")
@Tag(name = "doors", description = "设备云入口")
@PermitAll
@Consumes(MediaType.WILDCARD)
public class WebhookResource {

    private final ReceiveSosEvents events;
    private final VendorDoors doors;
    private final Clock clock;

    WebhookResource(ReceiveSosEvents events, VendorDoors doors, Clock clock) {
        this.events = events;
        this.doors = doors;
        this.clock = clock;
    }

    /** The message is safe. */
    public record TakenView(UUID messageId) {}

    /** A device's signal, in a message that is signed. */
    @POST
    @Cancellable(false)
    @Operation(summary = "设备信号（签名） A signed signal: Linli-Sender, Linli-Timestamp, Linli-Signature")
    public Uni<RestResponse<TakenView>> receive(
            @Context HttpHeaders headers, @Context HttpServerRequest http, byte[] body) {
        Proof proof = Proof.of(headers);
        doors.requireSigned("signals", proof, body);
        return events.receive(message(proof, http, Body.of(body)))
                .map(Receipt::message)
                .map(id -> ResponseBuilder.create(Status.ACCEPTED, new TakenView(id))
                        .build());
    }

    private RawMessage message(Proof proof, HttpServerRequest http, Body body) {
        return new RawMessage(
                JsonForm.SOURCE,
                proof.sender(),
                identity(proof, JsonForm.objectOrEmpty(body)),
                MediaType.APPLICATION_JSON,
                body,
                Optional.ofNullable(http.remoteAddress()).map(address -> address.hostAddress()),
                clock.instant());
    }

    /** A copy of what was sent before says the same time, signed; whoever sends anew says what is the same in the body. */
    private static Identity identity(Proof proof, JsonObject body) {
        return JsonForm.text(body, "messageId")
                .<Identity>map(Identity.KeyedContent::new)
                .or(() -> JsonForm.instant(body, "occurredAt").map(at -> new Identity.TimedContent()))
                .orElseGet(() -> new Identity.KeyedContent(proof.timestamp()));
    }
}
