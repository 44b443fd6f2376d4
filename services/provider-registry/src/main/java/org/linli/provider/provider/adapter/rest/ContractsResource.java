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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ProviderId;
import org.linli.provider.provider.application.ConcludeContracts;
import org.linli.provider.provider.application.ConcludeContracts.ContractAt;
import org.linli.provider.rest.Answers;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Versions;

/** A provider's contracts (合同). They change as one with the provider: its version is theirs. */
@Path(Answers.ROOT + "/providers/{providerId}/contracts")
@Tag(name = "contracts", description = "合同 Contracts: who may deliver what, where, from when to when")
public class ContractsResource {

    private final ConcludeContracts contracts;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    ContractsResource(ConcludeContracts contracts, IdempotentWrites writes, CurrentCaller caller) {
        this.contracts = contracts;
        this.writes = writes;
        this.caller = caller;
    }

    /** Concludes a contract for divisions inside the caller's own. */
    @POST
    @Cancellable(false)
    @RolesAllowed(Roles.CIVIL_AFFAIRS)
    @Operation(summary = "签订合同 Conclude a contract")
    public Uni<RestResponse<ContractView>> conclude(
            @PathParam("providerId") UUID provider,
            @NotNull @Valid ProviderBodies.Conclusion body,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = caller.get();
        return writes.once(
                        new Write(by.subject(), "contracts.conclude/" + provider, key, body),
                        ContractView.class,
                        () -> contracts
                                .conclude(new ProviderId(provider), body.toAgreed(), by.scope())
                                .map(ContractsResource::view))
                .map(view ->
                        Answers.created("/providers/" + provider + "/contracts/" + view.id(), view.version(), view));
    }

    /** One contract. */
    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.CIVIL_AFFAIRS,
        Roles.DISPATCHER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.INTEGRATION,
        Roles.PROVIDER_ADMIN
    })
    @Operation(summary = "查看合同 One contract")
    public Uni<RestResponse<ContractView>> get(@PathParam("providerId") UUID provider, @PathParam("id") UUID id) {
        return contracts
                .get(new ProviderId(provider), id, caller.get().scope())
                .map(contract -> Answers.ok(contract.version(), view(contract)));
    }

    /** Ends a contract earlier than agreed. */
    @PUT
    @Path("{id}")
    @Cancellable(false)
    @RolesAllowed(Roles.CIVIL_AFFAIRS)
    @Operation(summary = "终止合同 End a contract")
    public Uni<RestResponse<ContractView>> end(
            @PathParam("providerId") UUID provider,
            @PathParam("id") UUID id,
            @NotNull @Valid ProviderBodies.End body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return contracts
                .end(
                        new ProviderId(provider),
                        id,
                        Versions.ifMatch(ifMatch),
                        body.validTo(),
                        caller.get().scope())
                .map(contract -> Answers.ok(contract.version(), view(contract)));
    }

    private static ContractView view(ContractAt contract) {
        return ContractView.of(contract.contract(), contract.version());
    }
}
