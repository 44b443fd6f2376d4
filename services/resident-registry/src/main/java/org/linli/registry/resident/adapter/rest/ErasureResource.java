package org.linli.registry.resident.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.application.EraseResidents;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Sensitive;
import org.linli.web.IdempotentWrites;

/** Deleting a resident's personal data for good (PIPL art. 47), and the record that it was done. */
@Path(ErasureResource.PATH)
@RolesAllowed(Roles.CIVIL_AFFAIRS)
@Tag(name = "erasure 个人信息删除")
class ErasureResource {

    static final String PATH = ResidentsResource.PATH + "/{id}/erasure";

    private final EraseResidents erase;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    ErasureResource(EraseResidents erase, IdempotentWrites writes, CurrentCaller caller) {
        this.erase = erase;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @Sensitive
    @Cancellable(false)
    @Operation(summary = "删除个人信息（不可恢复） Delete the personal data of a resident; cannot be undone")
    public Uni<RestResponse<ErasureView>> erase(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = Bodies.NEEDED) ErasureBody body) {
        Caller by = caller.get();
        ErasureBody.Read read = body.read();
        return writes.once(
                        new IdempotentWrites.Write(by.subject(), "residents.erase " + id, key, body),
                        ErasureView.class,
                        () -> erase.erase(
                                        new ResidentId(id), read.reason(), read.legalBasis(), by.subject(), by.scope())
                                .map(ErasureView::of))
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .header(HttpHeaders.LOCATION, PATH.replace("{id}", id.toString()))
                        .build());
    }

    @GET
    @Operation(summary = "个人信息删除记录 That the personal data of a resident was deleted")
    public Uni<ErasureView> get(@PathParam("id") UUID id) {
        return erase.get(new ResidentId(id), caller.get().scope()).map(ErasureView::of);
    }
}
