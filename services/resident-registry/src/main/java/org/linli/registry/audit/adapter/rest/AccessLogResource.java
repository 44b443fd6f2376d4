package org.linli.registry.audit.adapter.rest;

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
import org.jspecify.annotations.Nullable;
import org.linli.registry.audit.application.SealAccessLog;
import org.linli.registry.audit.application.VerifyAccessLog;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/**
 * Whether the access log is what it was: for civil affairs, who audit, and for the machine that keeps heads outside.
 * Beginning while a verification is under way answers with that one.
 */
@Path(AccessLogResource.PATH)
@RolesAllowed({Roles.CIVIL_AFFAIRS, Roles.INTEGRATION})
@Tag(name = "access-log 访问日志")
class AccessLogResource {

    static final String PATH = "/api/resident-registry/v1/access-log";

    private final SealAccessLog seal;
    private final VerifyAccessLog verify;
    private final CurrentCaller caller;

    AccessLogResource(SealAccessLog seal, VerifyAccessLog verify, CurrentCaller caller) {
        this.seal = seal;
        this.verify = verify;
        this.caller = caller;
    }

    @GET
    @Path("head")
    @Operation(summary = "访问日志链头 The end of the chain, to be kept outside")
    public Uni<HeadView> head() {
        return seal.end().map(HeadView::of);
    }

    @POST
    @Path("verifications")
    @Cancellable(false)
    @Operation(summary = "校验访问日志 Verify the chain, against a head that was kept or the last one found right")
    public Uni<RestResponse<VerificationView>> begin(@Nullable HeadBody kept) {
        return verify.begin(kept == null ? null : kept.read(), caller.get().subject())
                .map(begun -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.ACCEPTED, VerificationView.of(begun))
                        .header(HttpHeaders.LOCATION, PATH + "/verifications/" + begun.id())
                        .build());
    }

    @GET
    @Path("verifications/{id}")
    @Operation(summary = "校验进度与结果 How far a verification is and what it found")
    public Uni<VerificationView> get(@PathParam("id") UUID id) {
        return verify.get(id).map(VerificationView::of);
    }
}
