package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.COMMUNITY_WORKER;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.incident.adapter.rest.Bodies.FollowUpBody;
import org.linli.emergency.incident.application.CloseIncidents;
import org.linli.emergency.incident.application.ReadIncidents;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.emergency.rest.TimeCursor;
import org.linli.web.Page;

/** Call backs after incidents. */
@Path(Answers.ROOT + "/follow-ups")
@Tag(name = "follow-ups", description = "回访")
@RolesAllowed({OPERATOR, SUPERVISOR, COMMUNITY_WORKER})
public class FollowUpsResource {

    private final CloseIncidents incidents;
    private final ReadIncidents read;
    private final Callers callers;

    FollowUpsResource(CloseIncidents incidents, ReadIncidents read, Callers callers) {
        this.incidents = incidents;
        this.read = read;
        this.callers = callers;
    }

    /** Call backs to be made. */
    @GET
    @Operation(summary = "待回访 Call backs to be made, the first to be due first")
    public Uni<Page<FollowUpView>> open(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        By by = callers.by();
        int shown = Page.limit(limit);
        TimeCursor cursor = TimeCursor.parse(after);
        return read.followUps(cursor.at(), cursor.id(), shown + 1, by.scope())
                .map(found -> Page.of(
                        found, shown, FollowUpView::of, task -> new TimeCursor(task.dueAt(), task.id()).text()));
    }

    /** A call back was made. */
    @POST
    @Path("{task}/result")
    @Cancellable(false)
    @Operation(summary = "登记回访 Say what came of a call back")
    public Uni<FollowUpView> done(
            @PathParam("task") UUID task, @NotNull(message = Bodies.NEEDED) @Valid FollowUpBody body) {
        return incidents
                .followUp(callers.by(), task, body.result(), Given.text(body.note()))
                .map(FollowUpView::of);
    }
}
