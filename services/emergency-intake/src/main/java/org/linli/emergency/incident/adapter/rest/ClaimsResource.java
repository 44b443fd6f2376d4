package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.adapter.rest.Bodies.HoldBody;
import org.linli.emergency.incident.adapter.rest.Bodies.IdentityBody;
import org.linli.emergency.incident.adapter.rest.Bodies.ReasonBody;
import org.linli.emergency.incident.adapter.rest.Bodies.TransferBody;
import org.linli.emergency.incident.application.HandleIncidents;
import org.linli.emergency.rest.Callers;
import org.linli.kernel.ResidentId;
import org.linli.web.Versions;

/** Who has an incident. */
@Path(Answers.ROOT)
@Tag(name = "claims", description = "接警")
@RolesAllowed({OPERATOR, SUPERVISOR})
@Cancellable(false)
public class ClaimsResource {

    private final HandleIncidents incidents;
    private final Callers callers;

    ClaimsResource(HandleIncidents incidents, Callers callers) {
        this.incidents = incidents;
        this.callers = callers;
    }

    /** Takes an incident nobody has, or whose operator is silent. */
    @POST
    @Path("incidents/{id}/claim")
    @Operation(summary = "接警 Take it; the first wins. May be repeated")
    public Uni<RestResponse<IncidentView>> claim(@PathParam("id") UUID id) {
        By by = callers.by();
        return incidents.claim(by, new IncidentId(id)).map(Answers.ok(by));
    }

    /** Takes an incident from whoever has it. */
    @POST
    @Path("incidents/{id}/takeover")
    @RolesAllowed(SUPERVISOR)
    @Operation(summary = "班长接管 Take it from whoever has it, with a reason")
    public Uni<RestResponse<IncidentView>> takeOver(
            @PathParam("id") UUID id, @NotNull(message = Bodies.NEEDED) @Valid ReasonBody body) {
        By by = callers.by();
        return incidents.takeOver(by, new IncidentId(id), body.reason()).map(Answers.ok(by));
    }

    /** Gives it back. */
    @POST
    @Path("incidents/{id}/release")
    @Operation(summary = "退回 Give it back: it rings again; needs If-Match")
    public Uni<RestResponse<IncidentView>> release(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) @Valid ReasonBody body) {
        By by = callers.by();
        return incidents
                .release(by, new IncidentId(id), Versions.ifMatch(ifMatch), body.reason())
                .map(Answers.ok(by));
    }

    /** Waits for something. */
    @POST
    @Path("incidents/{id}/hold")
    @Operation(summary = "挂起 Wait for something, at most an hour; needs If-Match")
    public Uni<RestResponse<IncidentView>> hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) @Valid HoldBody body) {
        By by = callers.by();
        return incidents
                .hold(by, new IncidentId(id), Versions.ifMatch(ifMatch), body.reason(), body.until())
                .map(Answers.ok(by));
    }

    /** Goes on. */
    @POST
    @Path("incidents/{id}/resume")
    @Operation(summary = "恢复 Go on before the time; needs If-Match")
    public Uni<RestResponse<IncidentView>> resume(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        By by = callers.by();
        return incidents
                .resume(by, new IncidentId(id), Versions.ifMatch(ifMatch))
                .map(Answers.ok(by));
    }

    /** Offers it to another operator. */
    @POST
    @Path("incidents/{id}/transfer")
    @Operation(summary = "转交 Offer it to another operator who is at a desk; needs If-Match")
    public Uni<RestResponse<IncidentView>> offer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) @Valid TransferBody body) {
        By by = callers.by();
        return incidents
                .offer(by, new IncidentId(id), Versions.ifMatch(ifMatch), body.to(), body.reason())
                .map(Answers.ok(by));
    }

    /** Takes what was offered. */
    @POST
    @Path("incidents/{id}/transfer/acceptance")
    @Operation(summary = "接受转交 Take what another operator offered; needs If-Match")
    public Uni<RestResponse<IncidentView>> accept(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        By by = callers.by();
        return incidents
                .acceptOffer(by, new IncidentId(id), Versions.ifMatch(ifMatch))
                .map(Answers.ok(by));
    }

    /** Leaves it where it is. */
    @POST
    @Path("incidents/{id}/transfer/decline")
    @Operation(summary = "拒绝转交 Leave it to the operator who offered it; needs If-Match")
    public Uni<RestResponse<IncidentView>> decline(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        By by = callers.by();
        return incidents
                .declineOffer(by, new IncidentId(id), Versions.ifMatch(ifMatch))
                .map(Answers.ok(by));
    }

    /** Says whom it is about. */
    @POST
    @Path("incidents/{id}/identity")
    @Operation(summary = "确认身份 Say which resident it is about; needs If-Match")
    public Uni<RestResponse<IncidentView>> identify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) @Valid IdentityBody body) {
        By by = callers.by();
        return incidents
                .identify(by, new IncidentId(id), Versions.ifMatch(ifMatch), new ResidentId(body.residentId()))
                .map(Answers.ok(by));
    }
}
