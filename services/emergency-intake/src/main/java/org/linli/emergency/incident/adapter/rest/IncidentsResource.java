package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;
import static org.linli.security.Roles.CIVIL_AFFAIRS;
import static org.linli.security.Roles.FAMILY;
import static org.linli.security.Roles.INTEGRATION;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.RESIDENT;
import static org.linli.security.Roles.RESPONDER;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.card.application.EmergencyCard;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.ReadIncidents;
import org.linli.emergency.incident.application.Versioned;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.web.Page;

/** Incidents, to look at. */
@Path(Answers.ROOT)
@Tag(name = "incidents", description = "紧急事件")
public class IncidentsResource {

    private final ReadIncidents incidents;
    private final Callers callers;

    IncidentsResource(ReadIncidents incidents, Callers callers) {
        this.incidents = incidents;
        this.callers = callers;
    }

    /** Open incidents, the most urgent first, then the oldest. */
    @GET
    @Path("incidents")
    @RolesAllowed({OPERATOR, SUPERVISOR, RESPONDER, CIVIL_AFFAIRS, INTEGRATION, CAREGIVER, RESIDENT, FAMILY})
    @Operation(summary = "未关闭的事件 Open incidents by priority, then age")
    public Uni<Page<IncidentView>> open(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        By by = callers.by();
        int shown = Page.limit(limit);
        return incidents
                .open(Marks.mark(after), shown + 1, by.scope())
                .map(found -> Page.of(found, shown, incident -> IncidentViews.view(incident, by), Marks::text));
    }

    /** Closed incidents, the latest first. */
    @GET
    @Path("incidents/closed")
    @RolesAllowed({OPERATOR, SUPERVISOR, RESPONDER, CIVIL_AFFAIRS, INTEGRATION, CAREGIVER, RESIDENT, FAMILY})
    @Operation(summary = "已关闭的事件 Closed incidents, the latest first, of a resident if one is named")
    public Uni<Page<IncidentView>> closed(
            @QueryParam("residentId") @Nullable UUID resident,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        By by = callers.by();
        int shown = Page.limit(limit);
        return incidents
                .closed(Optional.ofNullable(resident), Given.id(after), shown + 1, by.scope())
                .map(found -> Page.of(
                        found,
                        shown,
                        incident -> IncidentViews.view(incident, by),
                        incident -> incident.incident().id().toString()));
    }

    /** One incident. */
    @GET
    @Path("incidents/{id}")
    @RolesAllowed({OPERATOR, SUPERVISOR, RESPONDER, CIVIL_AFFAIRS, INTEGRATION, CAREGIVER, RESIDENT, FAMILY})
    @Operation(summary = "事件详情 One incident, with its ETag")
    public Uni<RestResponse<IncidentView>> find(@PathParam("id") UUID id) {
        By by = callers.by();
        Uni<Versioned> found = incidents.find(new IncidentId(id), by.scope());
        return found.map(Answers.ok(by));
    }

    /** What happened to an incident. */
    @GET
    @Path("incidents/{id}/history")
    @RolesAllowed({OPERATOR, SUPERVISOR, CIVIL_AFFAIRS})
    @Operation(summary = "事件经过 What happened to an incident, in order, and who made it so")
    public Uni<List<HistoryView>> history(@PathParam("id") UUID id) {
        return incidents
                .log(new IncidentId(id), callers.by().scope())
                .map(entries -> entries.stream().map(HistoryView::of).toList());
    }

    /** The emergency card in clear; whoever reads it is on record. */
    @GET
    @Path("incidents/{id}/card")
    @RolesAllowed({OPERATOR, SUPERVISOR, RESPONDER})
    @Operation(summary = "急救卡（明文，留痕） The resident's emergency card in clear, recorded")
    public Uni<RestResponse<EmergencyCard>> card(@PathParam("id") UUID id) {
        return incidents.card(new IncidentId(id), callers.by()).map(IncidentsResource::shown);
    }

    private static RestResponse<EmergencyCard> shown(Optional<EmergencyCard> card) {
        return ResponseBuilder.ok(card.orElseThrow(() -> Refusal.of(
                        CommonError.NOT_FOUND,
                        "there is no emergency card\nMaybe identify the resident, or ask the registry.")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
