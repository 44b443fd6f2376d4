package org.linli.registry;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.messaging.DeadLetters;
import org.linli.messaging.DeadLettersResource;
import org.linli.security.Roles;

/** Messages the registry could not apply. */
@Path("/api/resident-registry/v1/dead-letters")
@RolesAllowed(Roles.INTEGRATION)
@Tag(name = "operations 运维")
class RegistryDeadLetters extends DeadLettersResource {

    RegistryDeadLetters(Pool pool, DeadLetters letters) {
        super(pool, letters);
    }
}
