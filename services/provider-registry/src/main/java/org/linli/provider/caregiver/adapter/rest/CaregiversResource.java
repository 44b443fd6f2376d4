package org.linli.provider.caregiver.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CaregiverId;
import org.linli.provider.caregiver.application.EmployCaregivers;
import org.linli.provider.rest.Answers;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.Versions;

/** Single caregivers (养老护理员). */
@Path(Answers.ROOT + "/caregivers/{id}")
@Tag(name = "caregivers", description = "养老护理员 Caregivers")
public class CaregiversResource {

    private final EmployCaregivers caregivers;
    private final CurrentCaller caller;

    CaregiversResource(EmployCaregivers caregivers, CurrentCaller caller) {
        this.caregivers = caregivers;
        this.caller = caller;
    }

    /** One caregiver, name and phone masked. */
    @GET
    @RolesAllowed({
        Roles.CIVIL_AFFAIRS,
        Roles.DISPATCHER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.PROVIDER_ADMIN,
        Roles.CAREGIVER
    })
    @Operation(summary = "查看护理员 One caregiver, name and phone masked")
    public Uni<RestResponse<CaregiverView>> get(@PathParam("id") UUID id) {
        return caregivers
                .get(new CaregiverId(id), caller.get().scope())
                .map(caregiver -> Answers.ok(caregiver.version(), CaregiverView.of(caregiver)));
    }

    /** Changes what a caregiver does, sends her on leave or lets her go. */
    @PUT
    @Cancellable(false)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "变更、请假或离职 Change, send on leave or let go")
    public Uni<RestResponse<CaregiverView>> change(
            @PathParam("id") UUID id,
            @NotNull @Valid CaregiverBodies.Change body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        EmployCaregivers.Change change =
                new EmployCaregivers.Change(body.toName(), body.toPhone(), body.sex(), body.toWork(), body.status());
        return caregivers
                .change(
                        new CaregiverId(id),
                        Versions.ifMatch(ifMatch),
                        change,
                        caller.get().scope())
                .map(caregiver -> Answers.ok(caregiver.version(), CaregiverView.of(caregiver)));
    }
}
