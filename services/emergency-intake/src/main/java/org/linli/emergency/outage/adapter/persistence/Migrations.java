package org.linli.emergency.outage.adapter.persistence;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the database up to date at the start, or as soon as there is one: a service that starts while PostgreSQL is down
 * takes calls all the same. Any other failure ends the start.
 */
@ApplicationScoped
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final String NO_CONNECTION = "08";
    private static final String GOING_DOWN_OR_UP = "57P";

    private final Flyway flyway;
    private volatile boolean done;

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        try {
            migrate();
        } catch (FlywayException e) {
            if (!isUnreachable(e)) {
                throw e;
            }
            LOG.errorf("the database is brought up to date when it is there: %s", e.getMessage());
        }
    }

    /** Completes when the database is up to date. */
    Uni<Void> finished() {
        return done
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .voidItem()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(this::migrate);
    }

    private void migrate() {
        flyway.migrate();
        done = true;
    }

    private static boolean isUnreachable(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && isUnreachable(sql));
    }

    private static boolean isUnreachable(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null || state.startsWith(NO_CONNECTION) || state.startsWith(GOING_DOWN_OR_UP);
    }
}
