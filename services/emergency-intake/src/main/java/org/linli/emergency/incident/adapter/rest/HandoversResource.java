package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
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
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.HandOverIncidents;
import org.linli.emergency.incident.application.HandOverIncidents.Written;
import org.linli.emergency.incident.application.Handover;
import org.linli.emergency.incident.application.Handover.Receipt;
import org.linli.emergency.incident.application.HandoverSheet;
import org.linli.emergency.incident.application.HandoverText;
import org.linli.emergency.rest.Callers;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;

/** Incidents handed over to another city or to 120. */
@Path(Answers.ROOT + "/incidents/{id}/handovers")
@Tag(name = "handovers", description = "移交")
@RolesAllowed({OPERATOR, SUPERVISOR})
public class HandoversResource {

    private static final String REQUIRED = "is required";

    private final HandOverIncidents handovers;
    private final IdempotentWrites writes;
    private final Callers callers;

    HandoversResource(HandOverIncidents handovers, IdempotentWrites writes, Callers callers) {
        this.handovers = handovers;
        this.writes = writes;
        this.callers = callers;
    }

    /** To whom; a centre, not a person. */
    public record HandoverBody(
            @NotNull(message = "is required: CITY or AMBULANCE")
            Handover.Kind kind,

            @NotBlank(message = REQUIRED) @Size(max = 100, message = "has at most 100 characters")
            String to) {}

    /** Who received it there, and when; without {@code at}, now. */
    public record ReceiptBody(
            @NotBlank(message = REQUIRED) @Size(max = 100, message = "has at most 100 characters")
            String receivedBy,

            @Nullable Instant at) {}

    /** A handover without what it says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HandoverView(
            UUID id,
            UUID incidentId,
            String kind,
            String to,
            String by,
            Instant at,
            @Nullable Instant receivedAt,
            @Nullable String notedBy) {

        static HandoverView of(Handover handover) {
            return new HandoverView(
                    handover.id(),
                    handover.incident().value(),
                    handover.kind().name(),
                    handover.to(),
                    handover.by(),
                    handover.at(),
                    handover.receipt().map(Receipt::at).orElse(null),
                    handover.receipt().map(Receipt::notedBy).orElse(null));
        }
    }

    /** A handover with what it says, in clear; {@code sheet} is absent when the resident's data was deleted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WrittenView(
            HandoverView handover,
            @Nullable String receivedBy,
            @Nullable HandoverSheet sheet) {

        @Override
        public String toString() {
            return "WrittenView[" + handover.id() + "]";
        }
    }

    /** Hands it over. */
    @POST
    @Cancellable(false)
    @Operation(
            summary = "移交 Hand it over to another city or to 120; needs Idempotency-Key",
            description = "Keeps what they need as it is now: who, where, how she is, whom to call, what was done."
                    + " Shows the emergency card and is on record. Read it, or print it, at its Location.")
    public Uni<RestResponse<HandoverView>> handOver(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = Bodies.NEEDED) @Valid HandoverBody body) {
        By by = callers.by();
        return writes.once(
                        new Write(by.subject(), "incidents.handover/" + id, key, body),
                        HandoverView.class,
                        () -> handovers
                                .handOver(by, new IncidentId(id), body.kind(), body.to())
                                .map(HandoverView::of))
                .map(view -> ResponseBuilder.create(Status.CREATED, view)
                        .header(HttpHeaders.LOCATION, Answers.ROOT + "/incidents/" + id + "/handovers/" + view.id())
                        .build());
    }

    /** Handovers of an incident. */
    @GET
    @Operation(summary = "移交记录 Handovers of an incident, without what they say")
    public Uni<List<HandoverView>> of(@PathParam("id") UUID id) {
        return handovers
                .of(new IncidentId(id), callers.by().scope())
                .map(found -> found.stream().map(HandoverView::of).toList());
    }

    /** One of them. */
    @GET
    @Path("{handover}")
    @Operation(summary = "移交单（明文，留痕） What a handover says, in clear, recorded")
    public Uni<RestResponse<WrittenView>> read(@PathParam("id") UUID id, @PathParam("handover") UUID handover) {
        return handovers
                .read(callers.by(), new IncidentId(id), handover)
                .map(written -> unstored(new WrittenView(
                        HandoverView.of(written.handover()),
                        written.handover().receipt().map(Receipt::receivedBy).orElse(null),
                        written.sheet().orElse(null))));
    }

    /** The same on paper. */
    @GET
    @Path("{handover}/text")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(summary = "移交单打印文本（明文，留痕） The same as text to print, in clear, recorded")
    public Uni<RestResponse<String>> print(@PathParam("id") UUID id, @PathParam("handover") UUID handover) {
        return handovers
                .read(callers.by(), new IncidentId(id), handover)
                .map(HandoversResource::text)
                .map(HandoversResource::unstored);
    }

    /** Somebody received it. */
    @POST
    @Path("{handover}/receipt")
    @Cancellable(false)
    @Operation(summary = "登记接收 Say who received it there, and when")
    public Uni<HandoverView> received(
            @PathParam("id") UUID id,
            @PathParam("handover") UUID handover,
            @NotNull(message = Bodies.NEEDED) @Valid ReceiptBody body) {
        return handovers
                .received(callers.by(), new IncidentId(id), handover, body.receivedBy(), Optional.ofNullable(body.at()))
                .map(HandoverView::of);
    }

    private static String text(Written written) {
        return HandoverText.of(written.handover(), written.sheet());
    }

    private static <T> RestResponse<T> unstored(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
