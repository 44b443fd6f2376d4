package org.linli.registry.consent.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.registry.consent.application.KeepConsents;
import org.linli.registry.consent.domain.ConsentText;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.Page;

/** The texts that people sign. */
@Path("/api/resident-registry/v1/consent-texts")
@Tag(name = "consents 授权台账")
class TextsResource {

    private final KeepConsents keep;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    TextsResource(KeepConsents keep, IdempotentWrites writes, CurrentCaller caller) {
        this.keep = keep;
        this.writes = writes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.FAMILY,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.ASSESSOR,
        Roles.COMMUNITY_WORKER,
        Roles.CIVIL_AFFAIRS
    })
    @Operation(summary = "同意书 All versions by purpose, the latest first")
    public Uni<Page<ConsentText>> list() {
        return keep.texts().map(texts -> new Page<>(texts, null));
    }

    @POST
    @Cancellable(false)
    @RolesAllowed(Roles.CIVIL_AFFAIRS)
    @Operation(summary = "发布同意书 Add a version; none is ever changed")
    public Uni<RestResponse<ConsentText>> add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "a JSON body is needed") TextBody body) {
        TextBody.Read read = body.read();
        String by = caller.get().subject();
        return writes.once(
                        new IdempotentWrites.Write(by, "consent-texts.add", key, body),
                        ConsentText.class,
                        () -> keep.addText(read.purpose(), read.version(), read.inForceFrom(), read.text(), by))
                .map(text -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, text)
                        .build());
    }
}
