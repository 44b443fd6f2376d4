package org.linli.provider.caregiver.adapter.rest;

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
import org.linli.provider.caregiver.application.EmployCaregivers;
import org.linli.provider.rest.Answers;
import org.linli.provider.rest.Fields;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;

/** The caregivers (养老护理员) of one provider. */
@Path(Answers.ROOT + "/providers/{providerId}/caregivers")
@Tag(name = "caregivers", description = "养老护理员 Caregivers")
public class ProviderCaregiversResource {

    private final EmployCaregivers caregivers;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    ProviderCaregiversResource(EmployCaregivers caregivers, IdempotentWrites writes, CurrentCaller caller) {
        this.caregivers = caregivers;
        this.writes = writes;
        this.caller = caller;
    }

    /** Employs a caregiver; the office that admitted the provider may do it on its behalf. */
    @POST
    @Cancellable(false)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "登记护理员 Employ a caregiver")
    public Uni<RestResponse<CaregiverView>> employ(
            @PathParam("providerId") UUID provider,
            @NotNull @Valid CaregiverBodies.Employment body,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = caller.get();
        return writes.once(
                        new Write(by.subject(), "caregivers.employ/" + provider, key, body),
                        CaregiverView.class,
                        () -> caregivers
                                .employ(
                                        new ProviderId(provider),
                                        body.toPerson(),
                                        body.toWork(),
                                        body.toCertificates(),
                                        by.scope())
                                .map(CaregiverView::of))
                .map(view -> Answers.created("/caregivers/" + view.id(), view.version(), view));
    }

    /** The provider's caregivers, in the order of employment; a caregiver sees only herself. */
    @GET
    @RolesAllowed({
        Roles.CIVIL_AFFAIRS,
        Roles.DISPATCHER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.PROVIDER_ADMIN,
        Roles.CAREGIVER
    })
    @Operation(summary = "服务商的护理员 Caregivers of a provider")
    public Uni<Page<CaregiverView>> list(
            @PathParam("providerId") UUID provider,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int shown = Page.limit(limit);
        return caregivers
                .listOf(new ProviderId(provider), caller.get().scope(), Fields.cursor(after), shown + 1)
                .map(found -> Page.of(
                        found,
                        shown,
                        CaregiverView::of,
                        caregiver -> caregiver.id().toString()));
    }
}
