package org.linli.provider.facility.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ProviderId;
import org.linli.provider.facility.application.KeepFacilities;
import org.linli.provider.rest.Answers;
import org.linli.provider.rest.Fields;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;

/** The facilities (服务站点) of one provider. */
@Path(Answers.ROOT + "/providers/{providerId}/facilities")
@Tag(name = "facilities", description = "服务站点 Facilities")
public class ProviderFacilitiesResource {

    private final KeepFacilities facilities;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    ProviderFacilitiesResource(KeepFacilities facilities, IdempotentWrites writes, CurrentCaller caller) {
        this.facilities = facilities;
        this.writes = writes;
        this.caller = caller;
    }

    /** Opens a facility; the office that admitted the provider may do it on its behalf. */
    @POST
    @Cancellable(false)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "新增服务站点 Open a facility")
    public Uni<RestResponse<FacilityView>> open(
            @PathParam("providerId") UUID provider,
            @NotNull @Valid FacilityBodies.Opening body,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = caller.get();
        return writes.once(
                        new Write(by.subject(), "facilities.open/" + provider, key, body),
                        FacilityView.class,
                        () -> facilities
                                .open(new ProviderId(provider), body.toParticulars(), by.scope())
                                .map(FacilityView::of))
                .map(view -> Answers.created("/facilities/" + view.id(), view.version(), view));
    }

    /** The provider's facilities, oldest first. */
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
    @Operation(summary = "服务商的服务站点 Facilities of a provider")
    public Uni<Page<FacilityView>> list(
            @PathParam("providerId") UUID provider,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int shown = Page.limit(limit);
        return facilities
                .listOf(new ProviderId(provider), caller.get().scope(), Fields.cursor(after), shown + 1)
                .map(found -> Page.of(
                        found,
                        shown,
                        FacilityView::of,
                        facility -> facility.id().toString()));
    }
}
