package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.CIVIL_AFFAIRS;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.adapter.rest.Bodies.ClosureBody;
import org.linli.emergency.incident.adapter.rest.Bodies.ReasonBody;
import org.linli.emergency.incident.application.CloseIncidents;
import org.linli.emergency.incident.application.ReadIncidents;
import org.linli.emergency.incident.domain.Disposition;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.web.Versions;

/** How incidents end. */
@Path(Answers.ROOT)
@Tag(name = "closures", description = "处置结果")
public class ClosuresResource {

    private final CloseIncidents incidents;
    private final ReadIncidents read;
    private final Callers callers;

    ClosuresResource(CloseIncidents incidents, ReadIncidents read, Callers callers) {
        this.incidents = incidents;
        this.read = read;
        this.callers = callers;
    }

    /** The list of dispositions. */
    @GET
    @Path("dispositions")
    @RolesAllowed({OPERATOR, SUPERVISOR, CIVIL_AFFAIRS})
    @Operation(summary = "处置结果列表 How incidents may end, and what each needs")
    public Uni<List<Disposition>> dispositions() {
        return read.dispositions();
    }

    /** Ends it, or proposes to. */
    @POST
    @Path("incidents/{id}/closure")
    @Cancellable(false)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(summary = "关闭 End it with a disposition; one that needs a second person is proposed; needs If-Match")
    public Uni<RestResponse<IncidentView>> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) @Valid ClosureBody body) {
        By by = callers.by();
        return incidents
                .close(by, new IncidentId(id), Versions.ifMatch(ifMatch), body.disposition(), Given.text(body.note()))
                .map(Answers.ok(by));
    }

    /** A second person agrees. */
    @POST
    @Path("incidents/{id}/closure/agreement")
    @Cancellable(false)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(summary = "复核同意 A second person agrees, and it ends; needs If-Match")
    public Uni<RestResponse<IncidentView>> agree(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        By by = callers.by();
        return incidents
                .agree(by, new IncidentId(id), Versions.ifMatch(ifMatch))
                .map(Answers.ok(by));
    }

    /** A second person doubts. */
    @POST
    @Path("incidents/{id}/closure/objection")
    @Cancellable(false)
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(summary = "复核不同意 A second person doubts, and it stays open; needs If-Match")
    public Uni<RestResponse<IncidentView>> object(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) @Valid ReasonBody body) {
        By by = callers.by();
        return incidents
                .object(by, new IncidentId(id), Versions.ifMatch(ifMatch), body.reason())
                .map(Answers.ok(by));
    }
}
