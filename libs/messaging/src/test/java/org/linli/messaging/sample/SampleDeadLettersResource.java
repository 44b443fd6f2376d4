package org.linli.messaging.sample;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.Path;
import org.linli.messaging.DeadLetters;
import org.linli.messaging.DeadLettersResource;

/** Dead letters of the sample. */
@Path("/sample/dead-letters")
public class SampleDeadLettersResource extends DeadLettersResource {

    SampleDeadLettersResource(Pool pool, DeadLetters letters) {
        super(pool, letters);
    }
}
