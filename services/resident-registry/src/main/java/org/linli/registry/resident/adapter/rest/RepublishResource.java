package org.linli.registry.resident.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.registry.resident.application.RepublishResidents;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/** Publishing every resident again. Beginning while a run is under way answers with that run. */
@Path(RepublishResource.PATH)
@RolesAllowed(Roles.INTEGRATION)
@Tag(name = "operations 运维")
class RepublishResource {

    static final String PATH = "/api/resident-registry/v1/republish";

    private final RepublishResidents republish;
    private final CurrentCaller caller;

    RepublishResource(RepublishResidents republish, CurrentCaller caller) {
        this.republish = republish;
        this.caller = caller;
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "重新发布全部快照 Publish the snapshots of all residents again")
    public Uni<RestResponse<RepublishView>> begin() {
        return republish
                .begin(caller.get().subject())
                .map(job -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, RepublishView.of(job))
                        .header(HttpHeaders.LOCATION, PATH + '/' + job.id())
                        .build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "重新发布的进度 How far a republishing is")
    public Uni<RepublishView> get(@PathParam("id") UUID id) {
        return republish.get(id).map(RepublishView::of);
    }
}
