package org.linli.emergency.event.adapter.mqtt;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.linli.persistence.Ids;

/**
 * Which replica listens: a broker keeps one queue for all of them, and who listens takes it over. Whoever dies is followed
 * after ten seconds.
 */
@ApplicationScoped
class MqttLease {

    private static final String TAKE = """
            update mqtt_listener set replica = $1, held_until = now() + interval '10 seconds'
             where replica = $1 or held_until < now()
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool pool;
    private final UUID replica;

    MqttLease(Pool pool, Ids ids) {
        this.pool = pool;
        this.replica = ids.next();
    }

    /** Whether this replica listens; fails while nobody can tell, and then nobody else can begin to. */
    Uni<Boolean> take() {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(replica))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> rows.rowCount() == 1);
    }
}
