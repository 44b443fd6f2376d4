package org.linli.registry.unmasking.adapter.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.unmasking.application.Export;
import org.linli.registry.unmasking.application.ExportPersonalData;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Sensitive;

/**
 * Everything kept about one resident, as one file that machines read. Needs no idempotency key: what is handed out is never
 * stored.
 */
@Path("/api/resident-registry/v1/residents/{id}/exports")
@Tag(name = "exports 个人信息导出")
class ExportsResource {

    private final ExportPersonalData export;
    private final CurrentCaller caller;

    ExportsResource(ExportPersonalData export, CurrentCaller caller) {
        this.export = export;
        this.caller = caller;
    }

    @POST
    @Sensitive
    @Cancellable(false)
    @RolesAllowed({Roles.RESIDENT, Roles.FAMILY, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "导出个人信息（留痕） Everything kept about a resident, recorded")
    public Uni<RestResponse<ExportView>> export(
            @PathParam("id") UUID id, @Context HttpServerRequest http, @Nullable ExportBody body) {
        Caller viewer = caller.get();
        ExportBody asked = body == null ? new ExportBody(null) : body;
        return export.export(
                        asked.read(new ResidentId(id), Viewers.of(viewer, http), viewer.is(Roles.CIVIL_AFFAIRS)),
                        viewer.scope())
                .map(export -> answer(id, export));
    }

    private static RestResponse<ExportView> answer(UUID id, Export export) {
        return switch (export) {
            case Export.Written written ->
                RestResponse.ResponseBuilder.ok(new ExportView(ExportView.FORMAT, id, written.at(), written.chapters()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"resident-" + id + ".json\"")
                        .build();
            case Export.Refused refused -> throw refused.verdict().refusal();
        };
    }
}
