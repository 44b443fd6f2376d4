package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.FindResponders;
import org.linli.emergency.incident.application.LookForResponders;
import org.linli.emergency.incident.domain.Duty;
import org.linli.emergency.rest.Callers;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Who could go to a door. */
@Path(Answers.ROOT)
@Tag(name = "responders", description = "应急响应人员")
public class RespondersResource {

    private static final Duration LONGEST_SHIFT = Duration.ofHours(24);

    private final FindResponders responders;
    private final LookForResponders staff;
    private final Callers callers;
    private final Clock clock;

    RespondersResource(FindResponders responders, LookForResponders staff, Callers callers, Clock clock) {
        this.responders = responders;
        this.staff = staff;
        this.callers = callers;
        this.clock = clock;
    }

    /** The nearest. */
    @GET
    @Path("incidents/{id}/responders")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(
            summary = "最近的应急人员 Who could be at the door soonest, by travel time",
            description = "By road as matching says; when it does not answer in time, by straight line, labelled 直线估算."
                    + " Nobody who is off duty, unless he agreed to be called; the busy ones are marked.")
    public Uni<RespondersView> near(@PathParam("id") UUID id) {
        return responders.near(callers.by(), new IncidentId(id)).map(RespondersView::of);
    }

    /**
     * Duty of a person of ours.
     *
     * @param onDutyUntil until when on duty, within 24 hours; absent when off duty
     * @param callableOffDuty agreed to be called in an emergency while off duty
     */
    public record DutyBody(
            @Nullable Instant onDutyUntil,
            @NotNull(message = "is required") Boolean callableOffDuty) {}

    /** Says whether somebody is on duty. */
    @PUT
    @Path("responders/{caregiverId}/duty")
    @Cancellable(false)
    @RolesAllowed({OPERATOR, SUPERVISOR, CAREGIVER})
    @Operation(summary = "报岗 Say whether a caregiver is on duty, and whether she may be called while she is not")
    public Uni<DutyBody> report(
            @PathParam("caregiverId") UUID caregiver, @NotNull(message = Bodies.NEEDED) @Valid DutyBody body) {
        Instant until = body.onDutyUntil();
        Instant now = clock.instant();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SHIFT)))) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "onDutyUntil", "must lie within the next 24 hours");
        }
        return staff.report(
                        callers.by(), caregiver, new Duty.Report(Optional.ofNullable(until), body.callableOffDuty()))
                .map(kept -> new DutyBody(kept.onUntil().orElse(null), kept.callableOffDuty()));
    }
}
