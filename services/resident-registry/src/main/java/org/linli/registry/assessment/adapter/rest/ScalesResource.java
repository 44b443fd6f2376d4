package org.linli.registry.assessment.adapter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.registry.assessment.application.Scales;
import org.linli.registry.assessment.domain.Scale;
import org.linli.security.Roles;

/** The scale, for whoever renders its form. */
@Path("/api/resident-registry/v1/assessment-scales")
@Tag(name = "assessments 能力评估")
@RolesAllowed({
    Roles.RESIDENT,
    Roles.FAMILY,
    Roles.CAREGIVER,
    Roles.PROVIDER_ADMIN,
    Roles.DISPATCHER,
    Roles.OPERATOR,
    Roles.SUPERVISOR,
    Roles.ASSESSOR,
    Roles.COMMUNITY_WORKER,
    Roles.RESPONDER,
    Roles.CIVIL_AFFAIRS,
    Roles.INTEGRATION
})
class ScalesResource {

    private final Scales scales;
    private final Day day;

    ScalesResource(Scales scales, Day day) {
        this.scales = scales;
        this.day = day;
    }

    @GET
    @Path("current")
    @Operation(summary = "现行评估量表 The scale in force today")
    public RestResponse<Scale> current() {
        return answer(scales.inForceOn(day.today()));
    }

    @GET
    @Path("{version}")
    @Operation(summary = "指定版本的评估量表 One version of the scale")
    public RestResponse<Scale> version(@PathParam("version") String version) {
        return answer(scales.version(version));
    }

    private static RestResponse<Scale> answer(Optional<Scale> found) {
        Scale scale = found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "there is no such scale"));
        return RestResponse.ResponseBuilder.ok(scale)
                .header(HttpHeaders.ETAG, '"' + scale.version() + '"')
                .build();
    }
}
