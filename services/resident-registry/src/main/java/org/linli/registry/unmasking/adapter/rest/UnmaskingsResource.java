package org.linli.registry.unmasking.adapter.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.unmasking.application.UnmaskResidents;
import org.linli.registry.unmasking.application.Unmasking;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Sensitive;
import org.linli.web.Page;

/**
 * Personal data in clear, for a purpose and on record. Roles that see none are let in as far as the refusal, so that their
 * attempts are on record too. Needs no idempotency key: what is shown is never stored.
 */
@Path("/api/resident-registry/v1/residents/{id}/unmaskings")
@Tag(name = "unmaskings 查看明文")
class UnmaskingsResource {

    private final UnmaskResidents unmask;
    private final CurrentCaller caller;

    UnmaskingsResource(UnmaskResidents unmask, CurrentCaller caller) {
        this.unmask = unmask;
        this.caller = caller;
    }

    @POST
    @Sensitive
    @Cancellable(false)
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.FAMILY,
        Roles.CAREGIVER,
        Roles.PROVIDER_ADMIN,
        Roles.DISPATCHER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.ASSESSOR,
        Roles.COMMUNITY_WORKER,
        Roles.RESPONDER,
        Roles.CIVIL_AFFAIRS
    })
    @Operation(summary = "查看明文（留痕） Personal data in clear, recorded")
    public Uni<RestResponse<ClearView>> unmask(
            @PathParam("id") UUID id,
            @Context HttpServerRequest http,
            @NotNull(message = "a JSON body is needed") UnmaskingBody body) {
        Caller viewer = caller.get();
        UnmaskingRequest request = body.read(new ResidentId(id), Viewers.of(viewer, http));
        return unmask.unmask(request, viewer.scope()).map(unmasking -> answer(request, unmasking));
    }

    @GET
    @Sensitive
    @RolesAllowed({Roles.SUPERVISOR, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "查看记录 Who looked at this resident's personal data")
    public Uni<Page<AccessView>> entries(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return unmask.entries(new ResidentId(id), caller.get().scope(), after, most + 1)
                .map(rows -> Page.of(rows, most, AccessView::of, entry -> Long.toString(entry.position())));
    }

    private static RestResponse<ClearView> answer(UnmaskingRequest request, Unmasking unmasking) {
        return switch (unmasking) {
            case Unmasking.Shown shown ->
                RestResponse.ResponseBuilder.ok(ClearView.of(request, shown.data()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Unmasking.Refused refused -> throw refused.verdict().refusal();
        };
    }
}
