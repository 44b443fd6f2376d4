package org.linli.provider.republish.adapter.rest;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.messaging.DeadLetters;
import org.linli.messaging.DeadLettersResource;
import org.linli.provider.rest.Answers;
import org.linli.security.Roles;

/** Messages this service could not apply. */
@Path(Answers.ROOT + "/dead-letters")
@RolesAllowed(Roles.INTEGRATION)
@Tag(name = "operations", description = "运维 Operations")
public class ProviderDeadLettersResource extends DeadLettersResource {

    ProviderDeadLettersResource(Pool pool, DeadLetters letters) {
        super(pool, letters);
    }
}
