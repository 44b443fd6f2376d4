package org.linli.emergency.device.adapter.rest;

import static org.linli.security.Roles.CIVIL_AFFAIRS;
import static org.linli.security.Roles.COMMUNITY_WORKER;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.device.application.HandleCases;
import org.linli.emergency.device.domain.CaseOutcome;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.web.Page;
import org.linli.web.Versions;

/** Cases of devices: a queue of its own, beside that of the incidents. */
@Path("/api/emergency-intake/v1/device-cases")
@Tag(name = "device-cases", description = "设备工单")
@RolesAllowed({OPERATOR, SUPERVISOR, COMMUNITY_WORKER, CIVIL_AFFAIRS})
public class DeviceCasesResource {

    private final HandleCases cases;
    private final Callers callers;
    private final Clock clock;

    DeviceCasesResource(HandleCases cases, Callers callers, Clock clock) {
        this.cases = cases;
        this.callers = callers;
        this.clock = clock;
    }

    /** How a case ends. */
    public record OutcomeBody(
            @NotNull(message = "is required") CaseOutcome outcome,

            @Nullable @Size(max = 1_000, message = "has 1,000 characters at the most")
            String note) {}

    /** Cases in order. */
    @GET
    @Operation(
            summary = "设备工单列表 Cases of devices, the most urgent first: technical alarms, silent devices, outages",
            description = "owner=me names those the caller has taken; resolved=true those that are over")
    public Uni<Page<DeviceCaseView>> list(
            @BeanParam CaseQuery query,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        By by = callers.by();
        int shown = Page.limit(limit);
        return cases.list(query.filter(by.subject(), clock.instant()), CaseCursor.place(after), shown + 1, by)
                .map(found -> Page.of(found, shown, DeviceCaseView::of, CaseCursor::text));
    }

    /** One case. */
    @GET
    @Path("{id}")
    @Operation(summary = "设备工单详情 One case, with its ETag")
    public Uni<RestResponse<DeviceCaseView>> find(@PathParam("id") UUID id) {
        return cases.find(id, callers.by()).map(DeviceCaseView::of).map(DeviceCasesResource::ok);
    }

    /** Takes a case. */
    @POST
    @Path("{id}/take")
    @RolesAllowed({OPERATOR, SUPERVISOR, COMMUNITY_WORKER})
    @Cancellable(false)
    @Operation(summary = "领取工单 Look after a case; a supervisor may take it from somebody; needs If-Match")
    public Uni<RestResponse<DeviceCaseView>> take(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return cases.take(callers.by(), id, Versions.ifMatch(ifMatch))
                .map(DeviceCaseView::of)
                .map(DeviceCasesResource::ok);
    }

    /** Ends a case. */
    @POST
    @Path("{id}/resolution")
    @RolesAllowed({OPERATOR, SUPERVISOR, COMMUNITY_WORKER})
    @Cancellable(false)
    @Operation(summary = "办结工单 Say how a case ended; needs If-Match")
    public Uni<RestResponse<DeviceCaseView>> resolve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "a JSON body is needed") @Valid OutcomeBody body) {
        return cases.resolve(callers.by(), id, Versions.ifMatch(ifMatch), body.outcome(), Given.text(body.note()))
                .map(DeviceCaseView::of)
                .map(DeviceCasesResource::ok);
    }

    private static RestResponse<DeviceCaseView> ok(DeviceCaseView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }
}
