package org.linli.matching;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.messaging.DeadLetters;
import org.linli.messaging.DeadLettersResource;
import org.linli.security.Roles;

/** Messages that matching could not apply. */
@Path("/api/matching/v1/dead-letters")
@RolesAllowed(Roles.INTEGRATION)
@Tag(name = "死信 Dead letters")
class MatchingDeadLetters extends DeadLettersResource {

    MatchingDeadLetters(Pool pool, DeadLetters letters) {
        super(pool, letters);
    }
}
