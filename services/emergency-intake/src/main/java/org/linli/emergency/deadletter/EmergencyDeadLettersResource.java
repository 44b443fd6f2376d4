package org.linli.emergency.deadletter;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.messaging.DeadLetters;
import org.linli.messaging.DeadLettersResource;
import org.linli.security.Roles;

/** Dead letters of emergency-intake. */
@Path("/api/emergency-intake/v1/dead-letters")
@RolesAllowed(Roles.INTEGRATION)
@Tag(name = "dead-letters", description = "未处理消息")
public class EmergencyDeadLettersResource extends DeadLettersResource {

    EmergencyDeadLettersResource(Pool pool, DeadLetters letters) {
        super(pool, letters);
    }
}
