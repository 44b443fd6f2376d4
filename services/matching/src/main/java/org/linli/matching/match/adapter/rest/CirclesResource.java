package org.linli.matching.match.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.matching.match.application.DrawCircles;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/** The resident's 15-minute circle (15分钟生活圈): facilities reached on foot. */
@Path("/api/matching/v1/circles/walking")
@Tag(name = "步行圈 Walking circles")
class CirclesResource {

    private final DrawCircles circles;
    private final CurrentCaller caller;
    private final Clock clock;

    CirclesResource(DrawCircles circles, CurrentCaller caller, Clock clock) {
        this.circles = circles;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.OPERATOR,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.COMMUNITY_WORKER,
        Roles.FAMILY,
        Roles.RESIDENT,
        Roles.INTEGRATION
    })
    @Operation(
            summary = "老人步行圈 Facilities a resident reaches on foot in 5, 10 and 15 minutes",
            description =
                    "At the speed of the resident's mobility group, from the home to the facility. Residents outside"
                            + " the caller's scope answer 404.")
    public Uni<CircleView> ofResident(
            @QueryParam("residentId") @NotNull(message = "is needed") UUID resident,
            @QueryParam("kind") @NotBlank(message = "is needed") String kind,
            @QueryParam("at") @Nullable String at) {
        return circles.around(new ResidentId(resident), caller.get().scope(), kind, instant(at))
                .map(CircleView::of);
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({
        Roles.CIVIL_AFFAIRS,
        Roles.OPERATOR,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.COMMUNITY_WORKER,
        Roles.INTEGRATION
    })
    @Operation(
            summary = "规划步行圈 The walking circle round any point, for planners",
            description = "Nothing is stored; the point is neither logged nor repeated in the answer.")
    public Uni<CircleView> ofPoint(@NotNull @Valid PlannedCircleBody body) {
        Instant at = body.at() == null ? clock.instant() : body.at();
        return circles.around(body.point().toWgs84(), body.mobilityGroup(), body.kind(), at)
                .map(CircleView::of);
    }

    private Instant instant(@Nullable String text) {
        try {
            return text == null ? clock.instant() : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "at", "must be an instant such as 2026-11-23T03:30:00Z");
        }
    }
}
