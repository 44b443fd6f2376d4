package org.linli.emergency.outage.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.outage.application.Part;
import org.linli.emergency.outage.application.PartCheck;

/** Whether the table of messages can be read, by the pool that stores them. */
@ApplicationScoped
class DatabaseCheck implements PartCheck {

    private final Migrations migrations;
    private final Pool pool;

    DatabaseCheck(Migrations migrations, Pool pool) {
        this.migrations = migrations;
        this.pool = pool;
    }

    @Override
    public Part part() {
        return Part.DATABASE;
    }

    @Override
    public Uni<Void> check() {
        return migrations
                .finished()
                .chain(() -> pool.query("select 1 from raw_message limit 1").execute())
                .replaceWithVoid();
    }
}
