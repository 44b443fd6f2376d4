package org.linli.provider.provider.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.linli.provider.provider.application.AdmitProviders;
import org.linli.provider.rest.Answers;
import org.linli.provider.rest.Fields;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;
import org.linli.web.Versions;

/** Providers (服务商). */
@Path(Answers.ROOT + "/providers")
@Tag(name = "providers", description = "服务商 Providers")
public class ProvidersResource {

    private final AdmitProviders providers;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    ProvidersResource(AdmitProviders providers, IdempotentWrites writes, CurrentCaller caller) {
        this.providers = providers;
        this.writes = writes;
        this.caller = caller;
    }

    /** Admits a provider. */
    @POST
    @Cancellable(false)
    @RolesAllowed(Roles.CIVIL_AFFAIRS)
    @Operation(summary = "登记服务商 Admit a provider")
    public Uni<RestResponse<ProviderView>> admit(
            @NotNull @Valid ProviderBodies.Admission body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = caller.get();
        return writes.once(
                        new Write(by.subject(), "providers.admit", key, body),
                        ProviderView.class,
                        () -> providers.admit(body.toParticulars(), by.scope()).map(ProviderView::of))
                .map(view -> Answers.created("/providers/" + view.id(), view.version(), view));
    }

    /** Providers the caller may see, in the order of admission. */
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
    @Operation(summary = "服务商列表 Providers")
    public Uni<Page<ProviderView>> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        int shown = Page.limit(limit);
        return providers
                .list(caller.get().scope(), Fields.cursor(after), shown + 1)
                .map(found -> Page.of(
                        found,
                        shown,
                        ProviderView::of,
                        provider -> provider.id().toString()));
    }

    /** One provider. */
    @GET
    @Path("{id}")
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
    @Operation(summary = "查看服务商 One provider")
    public Uni<RestResponse<ProviderView>> get(@PathParam("id") UUID id) {
        return providers
                .get(new ProviderId(id), caller.get().scope())
                .map(provider -> Answers.ok(provider.version(), ProviderView.of(provider)));
    }

    /** Changes a provider: particulars, suspension, exit. */
    @PUT
    @Path("{id}")
    @Cancellable(false)
    @RolesAllowed(Roles.CIVIL_AFFAIRS)
    @Operation(summary = "变更、暂停或退出 Change, suspend or let exit")
    public Uni<RestResponse<ProviderView>> change(
            @PathParam("id") UUID id,
            @NotNull @Valid ProviderBodies.Change body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return providers
                .change(
                        new ProviderId(id),
                        Versions.ifMatch(ifMatch),
                        body.toParticulars(),
                        body.status(),
                        caller.get().scope())
                .map(provider -> Answers.ok(provider.version(), ProviderView.of(provider)));
    }
}
