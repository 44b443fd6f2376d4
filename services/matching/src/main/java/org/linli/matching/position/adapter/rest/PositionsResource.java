package org.linli.matching.position.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.kernel.CaregiverId;
import org.linli.matching.position.application.ReportPositions;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/** Live positions of caregivers. */
@Path("/api/matching/v1/positions")
@Tag(name = "实时位置 Live positions")
class PositionsResource {

    private final ReportPositions reporting;
    private final CurrentCaller caller;

    PositionsResource(ReportPositions reporting, CurrentCaller caller) {
        this.reporting = reporting;
        this.caller = caller;
    }

    /** No {@code If-Match}: there is nothing to overwrite by mistake, the later measurement counts. */
    @PUT
    @RolesAllowed(Roles.CAREGIVER)
    @Cancellable(false)
    @Operation(
            summary = "上报当前位置 Report where I am",
            description = "Only on shift. Kept for ten minutes at most, no history; counts for urgent orders.")
    public Uni<Void> report(@NotNull @Valid PositionBody body) {
        CaregiverId caregiver = new CaregiverId(caller.get().requiredCaregiver());
        return reporting.report(caregiver, body.point().toWgs84(), body.at());
    }
}
