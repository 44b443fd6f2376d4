package org.linli.emergency.event.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.event.application.Receipt;
import org.linli.emergency.event.application.ReceiveSosEvents;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;
import org.linli.emergency.incident.application.HandleIncidents;
import org.linli.emergency.rest.Callers;
import org.linli.kernel.CommonError;
import org.linli.kernel.InvalidValueException;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.Refusal;
import org.linli.web.IdempotentWrites;

/** Calls on the hotline: the operator who takes one has the incident, unless a colleague has it already. */
@Path("/api/emergency-intake/v1/hotline-calls")
@Tag(name = "sos", description = "呼救")
@RolesAllowed({OPERATOR, SUPERVISOR})
public class HotlineResource {

    private final ReceiveSosEvents events;
    private final HandleIncidents incidents;
    private final Callers callers;
    private final Clock clock;

    HotlineResource(ReceiveSosEvents events, HandleIncidents incidents, Callers callers, Clock clock) {
        this.events = events;
        this.incidents = incidents;
        this.callers = callers;
        this.clock = clock;
    }

    /** Who calls, and for whom if the operator knows. */
    public record HotlineBody(
            @NotBlank(message = "is required") String phone,

            @Nullable UUID residentId) {}

    /** Opens an incident, or finds the open one, and claims it. */
    @POST
    @Cancellable(false)
    @Operation(summary = "热线来电 Open an incident by telephone number; needs Idempotency-Key")
    public Uni<RestResponse<ReceiptView>> call(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "a JSON body is needed") @Valid HotlineBody body) {
        By by = callers.by();
        RawMessage message = new RawMessage(
                "hotline",
                by.subject(),
                new Identity.KeyedContent(IdempotentWrites.requiredKey(key)),
                MediaType.APPLICATION_JSON,
                json(body),
                Optional.empty(),
                clock.instant());
        return events.receiveOnTheLine(message)
                .call(receipt -> claim(by, receipt))
                .map(receipt -> ResponseBuilder.create(Status.ACCEPTED, ReceiptView.of(receipt))
                        .build());
    }

    private Uni<Void> claim(By by, Receipt receipt) {
        return receipt.incidents().isEmpty()
                ? Uni.createFrom().voidItem()
                : incidents
                        .claim(by, receipt.incidents().getFirst())
                        .onFailure(Refusal.class)
                        .recoverWithNull()
                        .replaceWithVoid();
    }

    private static Body json(HotlineBody body) {
        JsonObject json = new JsonObject().put("phone", phone(body.phone()));
        if (body.residentId() != null) {
            json.put("residentId", body.residentId().toString());
        }
        return Body.of(json.encode());
    }

    private static String phone(String text) {
        try {
            return PhoneNumber.parse(text).e164();
        } catch (InvalidValueException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "phone", String.valueOf(e.getMessage()));
        }
    }
}
