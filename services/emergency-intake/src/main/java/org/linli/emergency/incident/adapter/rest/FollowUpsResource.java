package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.COMMUNITY_WORKER;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.incident.adapter.rest.Bodies.FollowUpBody;
import org.linli.emergency.incident.application.CloseIncidents;
import org.linli.emergency.incident.application.FollowUp;
import org.linli.emergency.incident.application.ReadIncidents;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.web.Page;

/** Call backs after incidents. */
@Path(Answers.ROOT + "/follow-ups")
@Tag(name = "follow-ups", description = "回访")
@RolesAllowed({OPERATOR, SUPERVISOR, COMMUNITY_WORKER})
public class FollowUpsResource {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final UUID FIRST = new UUID(0, 0);

    private final CloseIncidents incidents;
    private final ReadIncidents read;
    private final Callers callers;

    FollowUpsResource(CloseIncidents incidents, ReadIncidents read, Callers callers) {
        this.incidents = incidents;
        this.read = read;
        this.callers = callers;
    }

    /** Call backs to be made. */
    @GET
    @Operation(summary = "待回访 Call backs to be made, the first to be due first")
    public Uni<Page<FollowUpView>> open(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        By by = callers.by();
        int shown = Page.limit(limit);
        Matcher cursor = cursor(after);
        Instant due = cursor.matches()
                ? Instant.EPOCH.plus(Long.parseLong(cursor.group(1)), ChronoUnit.MICROS)
                : Instant.EPOCH;
        UUID id = cursor.matches() ? UUID.fromString(cursor.group(2)) : FIRST;
        return read.followUps(due, id, shown + 1, by.scope())
                .map(found -> Page.of(found, shown, FollowUpView::of, FollowUpsResource::text));
    }

    /** A call back was made. */
    @POST
    @Path("{task}/result")
    @Cancellable(false)
    @Operation(summary = "登记回访 Say what came of a call back")
    public Uni<FollowUpView> done(
            @PathParam("task") UUID task, @NotNull(message = Bodies.NEEDED) @Valid FollowUpBody body) {
        return incidents
                .followUp(callers.by(), task, body.result(), Given.text(body.note()))
                .map(FollowUpView::of);
    }

    private static Matcher cursor(@Nullable String after) {
        String text = Given.text(after).orElse("");
        Matcher matcher = FORM.matcher(text);
        if (!text.isEmpty() && !matcher.matches()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the cursor of an earlier answer");
        }
        return matcher;
    }

    private static String text(FollowUp task) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, task.dueAt()) + "_" + task.id();
    }
}
