package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.RESPONDER;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.adapter.rest.Bodies.ArrivalBody;
import org.linli.emergency.incident.adapter.rest.Bodies.AttemptBody;
import org.linli.emergency.incident.adapter.rest.Bodies.FindingBody;
import org.linli.emergency.incident.adapter.rest.Bodies.MissionBody;
import org.linli.emergency.incident.adapter.rest.Bodies.OutcomeBody;
import org.linli.emergency.incident.application.ClimbLadders;
import org.linli.emergency.incident.application.FindResponders;
import org.linli.emergency.incident.application.SendHelp;
import org.linli.emergency.incident.application.SendHelp.Errand;
import org.linli.emergency.incident.domain.MissionId;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;

/** Reaching people and sending them to the door. Two operators may do so at once: none of it needs a version. */
@Path(Answers.ROOT)
@Tag(name = "efforts", description = "联络与出动")
@Cancellable(false)
public class EffortsResource {

    private final ClimbLadders ladders;
    private final SendHelp help;
    private final FindResponders responders;
    private final IdempotentWrites writes;
    private final Callers callers;

    EffortsResource(
            ClimbLadders ladders, SendHelp help, FindResponders responders, IdempotentWrites writes, Callers callers) {
        this.ladders = ladders;
        this.help = help;
        this.responders = responders;
        this.writes = writes;
        this.callers = callers;
    }

    /** Begins to reach somebody. */
    @POST
    @Path("incidents/{id}/attempts")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(summary = "开始联络 Begin to reach somebody; needs Idempotency-Key. Location names the attempt")
    public Uni<RestResponse<IncidentView>> begin(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = Bodies.NEEDED) @Valid AttemptBody body) {
        By by = callers.by();
        int rank = body.rank() == null ? 1 : body.rank();
        return writes.once(
                        new Write(by.subject(), "attempts.begin/" + id, key, body),
                        Made.class,
                        () -> ladders.begin(by, new IncidentId(id), body.step(), rank)
                                .map(tried -> new Made(
                                        IncidentViews.view(tried.incident(), by),
                                        "/attempts/" + tried.attempt().value())))
                .map(Made::answer);
    }

    /** Says what came of it. */
    @POST
    @Path("incidents/{id}/attempts/{attempt}/outcome")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(summary = "登记联络结果 Say what came of an attempt")
    public Uni<RestResponse<IncidentView>> end(
            @PathParam("id") UUID id,
            @PathParam("attempt") UUID attempt,
            @NotNull(message = Bodies.NEEDED) @Valid OutcomeBody body) {
        By by = callers.by();
        return ladders.end(by, new IncidentId(id), new AttemptId(attempt), body.outcome(), Given.text(body.note()))
                .map(Answers.ok(by));
    }

    /** Sends somebody. */
    @POST
    @Path("incidents/{id}/missions")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(
            summary = "派人上门 Send somebody to the door; needs Idempotency-Key. Location names the mission",
            description =
                    "Who is off duty is refused. agreed says that he was asked just now: it holds once the step"
                            + " RESPONDER, or GRID_WORKER, has an attempt that somebody answered, which the mission then names.")
    public Uni<RestResponse<IncidentView>> send(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = Bodies.NEEDED) @Valid MissionBody body) {
        By by = callers.by();
        IncidentId incident = new IncidentId(id);
        Responder responder = new Responder(body.responderKind(), body.responderRef());
        return responders
                .isLive(by, incident, responder)
                .map(live -> new Errand(
                        responder,
                        Optional.ofNullable(body.eta()),
                        Boolean.TRUE.equals(body.evenIfBusy()),
                        Boolean.TRUE.equals(body.agreed()),
                        live))
                .chain(errand -> writes.once(
                        new Write(by.subject(), "missions.send/" + id, key, body),
                        Made.class,
                        () -> help.send(by, incident, errand)
                                .map(sent -> new Made(
                                        IncidentViews.view(sent.incident(), by),
                                        "/missions/" + sent.mission().value()))))
                .map(Made::answer);
    }

    /** Somebody is at the door. */
    @POST
    @Path("incidents/{id}/missions/{mission}/arrival")
    @RolesAllowed({OPERATOR, SUPERVISOR, RESPONDER, CAREGIVER})
    @Operation(summary = "到达现场 Somebody is at the door")
    public Uni<RestResponse<IncidentView>> arrive(
            @PathParam("id") UUID id,
            @PathParam("mission") UUID mission,
            @NotNull(message = Bodies.NEEDED) @Valid ArrivalBody body) {
        By by = callers.by();
        return help.arrive(by, new IncidentId(id), new MissionId(mission), Optional.ofNullable(body.at()))
                .map(Answers.ok(by));
    }

    /** Somebody leaves the door, or does not come. */
    @POST
    @Path("incidents/{id}/missions/{mission}/end")
    @RolesAllowed({OPERATOR, SUPERVISOR, RESPONDER, CAREGIVER})
    @Operation(summary = "离开或撤回 Somebody leaves the door and says how the resident was found, or does not come")
    public Uni<RestResponse<IncidentView>> end(
            @PathParam("id") UUID id,
            @PathParam("mission") UUID mission,
            @NotNull(message = Bodies.NEEDED) @Valid FindingBody body) {
        By by = callers.by();
        return help.end(by, new IncidentId(id), new MissionId(mission), Given.text(body.finding()))
                .map(Answers.ok(by));
    }

    /** An answer that can be given again to a repeat. */
    public record Made(IncidentView incident, String path) {
        RestResponse<IncidentView> answer() {
            return Answers.created(incident, path);
        }
    }
}
