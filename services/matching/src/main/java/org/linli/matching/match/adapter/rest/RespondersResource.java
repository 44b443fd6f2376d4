package org.linli.matching.match.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.kernel.ResidentId;
import org.linli.matching.match.adapter.rest.PlannedCircleBody.PointBody;
import org.linli.matching.match.application.FindResponders;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/** Who could be at a door soon, for emergency-intake on behalf of its operators. */
@Path("/api/matching/v1/responders")
@Tag(name = "应急响应 Responders")
class RespondersResource {

    private final FindResponders responders;
    private final CurrentCaller caller;

    RespondersResource(FindResponders responders, CurrentCaller caller) {
        this.responders = responders;
        this.caller = caller;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
    @Operation(
            summary = "最近的应急人员 Who could be at a door soonest, by travel time",
            description =
                    "From live positions of those on shift, else from their bases. Nothing is stored; the point is"
                            + " neither logged nor repeated. Residents outside the caller's scope answer 404.")
    public Uni<RespondersView> near(@NotNull(message = "a JSON body is needed") @Valid RespondersBody body) {
        PointBody point = body.point();
        return (point == null
                        ? responders.nearHome(
                                new ResidentId(body.requiredResident()),
                                caller.get().scope(),
                                body.search())
                        : responders.near(point.toWgs84(), body.search()))
                .map(RespondersView::of);
    }
}
