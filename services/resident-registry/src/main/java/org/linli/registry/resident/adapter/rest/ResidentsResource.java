package org.linli.registry.resident.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.application.ReadResidents;
import org.linli.registry.resident.application.RegisterResidents;
import org.linli.registry.resident.domain.Particulars;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Scope;
import org.linli.web.IdempotentWrites;
import org.linli.web.Page;
import org.linli.web.Versions;

@Path(ResidentsResource.PATH)
@Tag(name = "residents 老年人")
class ResidentsResource {

    static final String PATH = "/api/resident-registry/v1/residents";

    private final RegisterResidents register;
    private final ReadResidents read;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;
    private final BusinessDay day;
    private final Answers answers;

    ResidentsResource(
            RegisterResidents register,
            ReadResidents read,
            IdempotentWrites writes,
            CurrentCaller caller,
            BusinessDay day,
            Answers answers) {
        this.register = register;
        this.read = read;
        this.writes = writes;
        this.caller = caller;
        this.day = day;
        this.answers = answers;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR})
    @Operation(summary = "登记老年人 Register a resident")
    public Uni<RestResponse<ResidentView>> register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull(message = Bodies.NEEDED) ResidentBody body) {
        Caller registrar = caller.get();
        Scope scope = registrar.scope();
        Particulars particulars = body.read(day.today());
        return writes.once(
                        new IdempotentWrites.Write(registrar.subject(), "residents.register", key, body),
                        ResidentView.class,
                        () -> register.register(particulars, scope).map(file -> answers.view(file, scope)))
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .header(HttpHeaders.LOCATION, PATH + '/' + view.id())
                        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                        .build());
    }

    @GET
    @Path("{id}")
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
    @Operation(summary = "查看档案（脱敏） One resident, masked")
    public Uni<RestResponse<ResidentView>> get(@PathParam("id") UUID id) {
        Scope scope = caller.get().scope();
        return read.get(new ResidentId(id), scope).map(file -> answers.ok(file, scope));
    }

    @GET
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
    @Operation(summary = "档案列表（脱敏） Residents by division and id, masked")
    public Uni<Page<ResidentView>> list(
            @QueryParam("division") @Nullable String division,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        ListQuery query = ListQuery.read(division, after, limit);
        return read.list(caller.get().scope(), query.within(), query.after(), query.limit() + 1)
                .map(rows -> Page.of(
                        rows, query.limit(), resident -> ResidentView.of(resident, day.today()), ListQuery::cursor));
    }

    @PUT
    @Path("{id}")
    @Cancellable(false)
    @RolesAllowed({Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR})
    @Operation(summary = "更新档案 Replace the particulars of a resident; texts in clear, not masked")
    public Uni<RestResponse<ResidentView>> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) ResidentBody body) {
        Scope scope = caller.get().scope();
        return register.replace(new ResidentId(id), Versions.ifMatch(ifMatch), body.read(day.today()), scope)
                .map(file -> answers.ok(file, scope));
    }

    @PUT
    @Path("{id}/status")
    @Cancellable(false)
    @RolesAllowed({Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR})
    @Operation(summary = "变更状态（迁出、去世、恢复） A resident moved away, died, or is back")
    public Uni<RestResponse<ResidentView>> turn(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = Bodies.NEEDED) StatusBody body) {
        Scope scope = caller.get().scope();
        return register.turn(new ResidentId(id), Versions.ifMatch(ifMatch), body.read(), scope)
                .map(file -> answers.ok(file, scope));
    }
}
