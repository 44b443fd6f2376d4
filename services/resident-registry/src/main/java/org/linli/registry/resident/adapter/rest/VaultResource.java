package org.linli.registry.resident.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.registry.resident.application.RotateKeys;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/** Turning to another vault key. Beginning while a rotation is under way answers with that one. */
@Path(VaultResource.PATH)
@RolesAllowed(Roles.INTEGRATION)
@Tag(name = "operations 运维")
class VaultResource {

    static final String PATH = "/api/resident-registry/v1/vault";

    private final RotateKeys rotate;
    private final CurrentCaller caller;

    VaultResource(RotateKeys rotate, CurrentCaller caller) {
        this.rotate = rotate;
        this.caller = caller;
    }

    @POST
    @Path("rotations")
    @Cancellable(false)
    @Operation(summary = "轮换保险库密钥 Wrap every resident's key with the first vault key of the settings")
    public Uni<RestResponse<RotationView>> begin() {
        return rotate.begin(caller.get().subject())
                .map(run -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, RotationView.of(run))
                        .header(HttpHeaders.LOCATION, PATH + "/rotations/" + run.id())
                        .build());
    }

    @GET
    @Path("rotations/{id}")
    @Operation(summary = "密钥轮换的进度 How far a rotation is")
    public Uni<RotationView> get(@PathParam("id") UUID id) {
        return rotate.get(id).map(RotationView::of);
    }

    @GET
    @Path("keys")
    @Operation(summary = "保险库密钥的使用情况 What every vault key still seals, and which may leave the settings")
    public Uni<List<VaultKeyView>> keys() {
        return rotate.uses().map(uses -> uses.stream().map(VaultKeyView::of).toList());
    }
}
