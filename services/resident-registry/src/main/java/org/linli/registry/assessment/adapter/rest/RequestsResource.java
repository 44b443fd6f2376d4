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
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.assessment.application.AskForAssessments;
import org.linli.registry.assessment.application.ReadAssessments;
import org.linli.registry.assessment.application.Reading;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Sensitive;
import org.linli.web.IdempotentWrites;
import org.linli.web.Page;

/** Reports of a change and doubts about a result, each of which makes an assessment due. */
@Path("/api/resident-registry/v1/residents/{id}/assessment-requests")
@Tag(name = "assessments 能力评估")
class RequestsResource {

    private final AskForAssessments ask;
    private final ReadAssessments read;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    RequestsResource(AskForAssessments ask, ReadAssessments read, IdempotentWrites writes, CurrentCaller caller) {
        this.ask = ask;
        this.read = read;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.FAMILY,
        Roles.CAREGIVER,
        Roles.PROVIDER_ADMIN,
        Roles.OPERATOR,
        Roles.ASSESSOR,
        Roles.COMMUNITY_WORKER,
        Roles.CIVIL_AFFAIRS
    })
    @Operation(summary = "申请即时评估或复评 Report a change or doubt a result")
    public Uni<RestResponse<RequestView>> ask(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "a JSON body is needed") RequestBody body) {
        Caller by = caller.get();
        RequestBody.Asked asked = body.read();
        return writes.once(
                        new IdempotentWrites.Write(by.subject(), "assessments.ask " + id, key, body),
                        RequestView.class,
                        () -> ask.ask(new ResidentId(id), asked.reason(), asked.text(), by.subject(), by.scope())
                                .map(RequestView::withoutWords))
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .build());
    }

    @GET
    @Sensitive
    @RolesAllowed({Roles.ASSESSOR, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "查看评估申请（留痕） The last 100 requests about a resident with their words, recorded")
    public Uni<Page<RequestView>> list(@PathParam("id") UUID id, @Context HttpServerRequest http) {
        Caller reader = caller.get();
        return read.requests(new ResidentId(id), Readers.of(reader, http), reader.scope())
                .map(Reading::orThrow)
                .map(found -> new Page<>(found.stream().map(RequestView::of).toList(), null));
    }
}
