package org.linli.matching.road.adapter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.kernel.Refusal;
import org.linli.matching.MatchingError;
import org.linli.matching.road.application.Roads;
import org.linli.security.Roles;
import org.linli.traveltime.TravelTimes;

/** The road network in figures. */
@Path("/api/matching/v1/roads")
@Tag(name = "路网 Roads")
class RoadsResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Roads roads;

    RoadsResource(Roads roads) {
        this.roads = roads;
    }

    @GET
    @RolesAllowed({
        Roles.DISPATCHER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.CIVIL_AFFAIRS,
        Roles.COMMUNITY_WORKER,
        Roles.PROVIDER_ADMIN,
        Roles.INTEGRATION
    })
    @Operation(
            summary = "路网概况 Facts about the road graph",
            description = "Method, graph version, size and travel profiles; 503 while the graph is being loaded.")
    public RestResponse<RoadsView> roads() {
        RoadsView view = roads.loaded()
                .map(TravelTimes::summary)
                .map(RoadsView::of)
                .orElseThrow(() ->
                        Refusal.retry(MatchingError.ROADS_LOADING, "the road graph is not loaded (yet)", RETRY_AFTER));
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", '"' + (view.graphVersion().isEmpty() ? "straight-line" : view.graphVersion()) + '"')
                .build();
    }
}
