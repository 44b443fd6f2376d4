package org.linli.provider.republish.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.provider.republish.application.RepublishSnapshots;
import org.linli.provider.republish.application.RepublishSnapshots.Republished;
import org.linli.provider.rest.Answers;
import org.linli.security.Roles;

/** Publishes all snapshots again; repeating it does no harm. */
@Path(Answers.ROOT + "/republish")
@Tag(name = "operations", description = "运维 Operations")
public class RepublishResource {

    private final RepublishSnapshots snapshots;

    RepublishResource(RepublishSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Publishes everything at its present version and tells how much it was. */
    @POST
    @Cancellable(false)
    @RolesAllowed(Roles.INTEGRATION)
    @Operation(summary = "重新发布全部快照 Publish all snapshots again")
    public Uni<Republished> republish() {
        return snapshots.all();
    }
}
