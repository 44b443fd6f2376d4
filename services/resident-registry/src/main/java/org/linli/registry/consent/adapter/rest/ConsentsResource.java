package org.linli.registry.consent.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.registry.consent.application.ConsentTexts;
import org.linli.registry.consent.application.KeepConsents;
import org.linli.registry.consent.domain.Entry;
import org.linli.registry.consent.domain.Grant;
import org.linli.registry.consent.domain.Ledger;
import org.linli.registry.consent.domain.Signer;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Scope;
import org.linli.web.IdempotentWrites;
import org.linli.web.Page;

/** The ledger of a resident's consents. Withdrawing is one call, as giving is (PIPL art. 15). */
@Path("/api/resident-registry/v1/residents/{id}/consents")
@Tag(name = "consents 授权台账")
class ConsentsResource {

    private final KeepConsents keep;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;
    private final Clock clock;

    ConsentsResource(KeepConsents keep, IdempotentWrites writes, CurrentCaller caller, Clock clock) {
        this.keep = keep;
        this.writes = writes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.ASSESSOR,
        Roles.COMMUNITY_WORKER,
        Roles.CIVIL_AFFAIRS
    })
    @Operation(summary = "授权台账 Everything given and withdrawn, newest first; state says what holds")
    public Uni<Page<EntryView>> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        Instant now = clock.instant();
        return keep.book(new ResidentId(id), caller.get().scope())
                .map(book -> Page.of(
                        part(book.ledger(), after, most + 1),
                        most,
                        entry -> EntryView.of(entry, book.ledger(), book.texts(), now),
                        entry -> Long.toString(entry.position())));
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({Roles.RESIDENT, Roles.OPERATOR, Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "登记授权 Record a consent; residents sign for themselves only")
    public Uni<RestResponse<EntryView>> give(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "a JSON body is needed") GrantBody body) {
        Caller by = caller.get();
        Grant grant = body.read(clock.instant());
        if (by.scope() instanceof Scope.OfResident && grant.signer().kind() != Signer.Kind.SELF) {
            throw Refusal.ofField(CommonError.NOT_ALLOWED, "signer.kind", "an agent's consent is recorded by staff");
        }
        return writes.once(
                        new IdempotentWrites.Write(by.subject(), "consents.give " + id, key, body),
                        EntryView.class,
                        () -> keep.give(new ResidentId(id), grant, by.subject(), by.scope())
                                .map(EntryView::given))
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .build());
    }

    @DELETE
    @Path("{purpose}")
    @Cancellable(false)
    @RolesAllowed({Roles.RESIDENT, Roles.OPERATOR, Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "撤回授权 Withdraw the consent to a purpose")
    public Uni<Void> withdraw(@PathParam("id") UUID id, @PathParam("purpose") String purpose) {
        if (purpose.equals(ConsentTexts.RELATIVE_ACCESS)) {
            throw Refusal.ofField(
                    CommonError.INVALID_INPUT,
                    "purpose",
                    "is withdrawn for one relative at a time, at relatives/{sub}");
        }
        Caller by = caller.get();
        return keep.withdraw(new ResidentId(id), purpose, by.subject(), by.scope());
    }

    private static List<Entry> part(Ledger ledger, @Nullable Long after, int limit) {
        return ledger.entries().stream()
                .filter(entry -> after == null || entry.position() < after)
                .limit(limit)
                .toList();
    }
}
