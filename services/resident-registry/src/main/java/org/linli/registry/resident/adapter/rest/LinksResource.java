package org.linli.registry.resident.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.application.GiveConsents;
import org.linli.registry.resident.application.LinkAccounts;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Scope;
import org.linli.security.Sensitive;
import org.linli.web.Versions;

/** Accounts and relatives of a resident. {@code If-Match} is checked when it is sent: a link is a thing of its own. */
@Path(ResidentsResource.PATH + "/{id}")
@Tag(name = "links 账号与授权")
class LinksResource {

    private final LinkAccounts accounts;
    private final GiveConsents consents;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Answers answers;

    LinksResource(LinkAccounts accounts, GiveConsents consents, CurrentCaller caller, Clock clock, Answers answers) {
        this.accounts = accounts;
        this.consents = consents;
        this.caller = caller;
        this.clock = clock;
        this.answers = answers;
    }

    @PUT
    @Sensitive
    @Path("accounts/{sub}")
    @Cancellable(false)
    @RolesAllowed({Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR})
    @Operation(summary = "关联账号 Link a sign-in account")
    public Uni<RestResponse<ResidentView>> link(
            @PathParam("id") UUID id,
            @PathParam("sub") String sub,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) LinkBody body) {
        Caller by = caller.get();
        Scope scope = by.scope();
        return accounts.link(new ResidentId(id), seen(ifMatch), body.read(sub), by.subject(), scope)
                .map(file -> answers.ok(file, scope));
    }

    @DELETE
    @Path("accounts/{sub}")
    @Cancellable(false)
    @RolesAllowed({Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR})
    @Operation(summary = "解除账号关联 Remove the link of an account")
    public Uni<RestResponse<Void>> unlink(
            @PathParam("id") UUID id,
            @PathParam("sub") String sub,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return accounts.unlink(
                        new ResidentId(id), seen(ifMatch), sub, caller.get().scope())
                .map(Answers::gone);
    }

    @PUT
    @Sensitive
    @Path("relatives/{sub}")
    @Cancellable(false)
    @RolesAllowed({Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR, Roles.RESIDENT})
    @Operation(summary = "授权家属 Record the consent for a relative")
    public Uni<RestResponse<ResidentView>> give(
            @PathParam("id") UUID id,
            @PathParam("sub") String sub,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) ConsentBody body) {
        Caller by = caller.get();
        Scope scope = by.scope();
        return consents.give(new ResidentId(id), seen(ifMatch), body.read(sub, clock.instant()), by.subject(), scope)
                .map(file -> answers.ok(file, scope));
    }

    @DELETE
    @Path("relatives/{sub}")
    @Cancellable(false)
    @RolesAllowed({Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR, Roles.RESIDENT})
    @Operation(summary = "撤回授权 Withdraw the consent for a relative")
    public Uni<RestResponse<Void>> withdraw(
            @PathParam("id") UUID id,
            @PathParam("sub") String sub,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller by = caller.get();
        return consents.withdraw(new ResidentId(id), seen(ifMatch), sub, by.subject(), by.scope())
                .map(Answers::gone);
    }

    private static @Nullable Long seen(@Nullable String ifMatch) {
        return ifMatch == null ? null : Versions.ifMatch(ifMatch);
    }
}
