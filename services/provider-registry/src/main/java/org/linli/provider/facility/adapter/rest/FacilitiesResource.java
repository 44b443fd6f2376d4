package org.linli.provider.facility.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.FacilityId;
import org.linli.provider.facility.application.KeepFacilities;
import org.linli.provider.rest.Answers;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.Versions;

/** Single facilities (服务站点). */
@Path(Answers.ROOT + "/facilities/{id}")
@Tag(name = "facilities", description = "服务站点 Facilities")
public class FacilitiesResource {

    private final KeepFacilities facilities;
    private final CurrentCaller caller;

    FacilitiesResource(KeepFacilities facilities, CurrentCaller caller) {
        this.facilities = facilities;
        this.caller = caller;
    }

    /** One facility. */
    @GET
    @RolesAllowed({
        Roles.CIVIL_AFFAIRS,
        Roles.DISPATCHER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.ASSESSOR,
        Roles.COMMUNITY_WORKER,
        Roles.RESPONDER,
        Roles.INTEGRATION,
        Roles.PROVIDER_ADMIN,
        Roles.CAREGIVER
    })
    @Operation(summary = "查看服务站点 One facility")
    public Uni<RestResponse<FacilityView>> get(@PathParam("id") UUID id) {
        return facilities
                .get(new FacilityId(id), caller.get().scope())
                .map(facility -> Answers.ok(facility.version(), FacilityView.of(facility)));
    }

    /** Changes, suspends or closes a facility. */
    @PUT
    @Cancellable(false)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "变更、停业或关闭服务站点 Change, suspend or close a facility")
    public Uni<RestResponse<FacilityView>> change(
            @PathParam("id") UUID id,
            @NotNull @Valid FacilityBodies.Change body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return facilities
                .change(
                        new FacilityId(id),
                        Versions.ifMatch(ifMatch),
                        body.toParticulars(),
                        body.status(),
                        caller.get().scope())
                .map(facility -> Answers.ok(facility.version(), FacilityView.of(facility)));
    }
}
