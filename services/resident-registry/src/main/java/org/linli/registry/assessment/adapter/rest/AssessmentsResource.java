package org.linli.registry.assessment.adapter.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.linli.registry.assessment.application.AssessResidents;
import org.linli.registry.assessment.application.ReadAssessments;
import org.linli.registry.assessment.application.Reading;
import org.linli.registry.assessment.domain.History;
import org.linli.registry.assessment.domain.Outline;
import org.linli.registry.assessment.domain.Sheet;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Sensitive;
import org.linli.web.IdempotentWrites;
import org.linli.web.Page;
import org.linli.web.Versions;

/** Assessments of a resident. None is ever changed: a correction is another one that supersedes it. */
@Path(AssessmentsResource.PATH)
@Tag(name = "assessments 能力评估")
class AssessmentsResource {

    static final String PATH = "/api/resident-registry/v1/residents/{id}/assessments";

    private final AssessResidents assess;
    private final ReadAssessments read;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;
    private final Day day;

    AssessmentsResource(
            AssessResidents assess, ReadAssessments read, IdempotentWrites writes, CurrentCaller caller, Day day) {
        this.assess = assess;
        this.read = read;
        this.writes = writes;
        this.caller = caller;
        this.day = day;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({Roles.ASSESSOR, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "登记能力评估 Record an assessment; civil affairs only correct or review one")
    public Uni<RestResponse<OutlineView>> record(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "a JSON body is needed") AssessmentBody body) {
        Caller by = caller.get();
        Sheet sheet = body.read();
        if (!by.is(Roles.ASSESSOR) && sheet.supersedes() == null) {
            throw Refusal.of(
                    CommonError.NOT_ALLOWED, "civil affairs correct assessments\nMaybe name the one in supersedes.");
        }
        return writes.once(
                        new IdempotentWrites.Write(by.subject(), "assessments.record " + id, key, body),
                        OutlineView.class,
                        () -> assess.record(new ResidentId(id), sheet, body.claim(), by.subject(), by.scope())
                                .chain(outline -> view(id, outline, by)))
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .header(HttpHeaders.LOCATION, PATH.replace("{id}", id.toString()) + '/' + view.id())
                        .header(HttpHeaders.ETAG, Versions.etag(0))
                        .build());
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
        Roles.CIVIL_AFFAIRS
    })
    @Operation(summary = "评估记录（不含评估表） The assessments of a resident without their sheets")
    public Uni<Page<OutlineView>> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return read.history(new ResidentId(id), caller.get().scope())
                .map(history -> Page.of(
                        part(history, after, most + 1),
                        most,
                        outline -> OutlineView.of(outline, history, day.today()),
                        outline -> Long.toString(outline.position())));
    }

    @GET
    @Sensitive
    @Path("{assessment}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CIVIL_AFFAIRS, Roles.RESIDENT})
    @Operation(summary = "查看评估表（留痕） A whole assessment, recorded")
    public Uni<RestResponse<AssessmentView>> get(
            @PathParam("id") UUID id, @PathParam("assessment") UUID assessment, @Context HttpServerRequest http) {
        Caller reader = caller.get();
        return read.full(new ResidentId(id), assessment, Readers.of(reader, http), reader.scope())
                .map(Reading::orThrow)
                .map(found -> RestResponse.ResponseBuilder.ok(AssessmentView.of(found))
                        .header(HttpHeaders.ETAG, Versions.etag(0))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private Uni<OutlineView> view(UUID id, Outline outline, Caller by) {
        return read.history(new ResidentId(id), by.scope())
                .map(history -> OutlineView.of(outline, history, day.today()));
    }

    private static List<Outline> part(History history, @Nullable Long after, int limit) {
        return history.outlines().stream()
                .filter(outline -> after == null || outline.position() < after)
                .limit(limit)
                .toList();
    }
}
