package org.linli.persistence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes what has been kept long enough, from a thread of its own, some hundred rows at a time, each batch a transaction.
 * Replicas pass over the rows that another one deletes. Its methods wait for the database: not for event loops.
 */
@ApplicationScoped
public class Purge {

    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final int BATCH = 1000;
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final AgroalDataSource dataSource;
    private final Instance<Expiring> all;
    private final Clock clock;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Thread thread = Thread.currentThread();

    Purge(
            AgroalDataSource dataSource,
            Instance<Expiring> all,
            Clock clock,
            @ConfigProperty(name = "linli.persistence.purge-every", defaultValue = "PT1H") Duration every) {
        this.dataSource = dataSource;
        this.all = all;
        this.clock = clock;
        this.every = every;
    }

    /**
     * What would be deleted now.
     *
     * @param what the rows
     * @param kept how long they are kept, as PostgreSQL writes it
     * @param rows how many have expired
     */
    public record Due(Expiring what, String kept, long rows) {}

    /** What {@link #run} would delete now. */
    public List<Due> due() throws SQLException {
        List<Due> due = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (Expiring what : all) {
                due.add(due(connection, what));
            }
        }
        return due;
    }

    /** Deletes everything that has expired; how many rows. */
    public long run() throws SQLException {
        long rows = 0;
        for (Expiring what : all) {
            try (Connection connection = dataSource.getConnection()) {
                rows += purge(connection, what);
            }
        }
        return rows;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("purge").daemon().start(this::runNowAndThen);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        thread.join(GOODBYE);
    }

    private void runNowAndThen() {
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                runOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() {
        try {
            long rows = run();
            LOG.debugf("%d rows had been kept long enough", rows);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("purging waits: %s", e.toString());
        }
    }

    private Due due(Connection connection, Expiring what) throws SQLException {
        String sql = "select cast(" + what.kept() + " as text), (select count(*) from " + what.table() + " where "
                + what.expired() + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, now());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Due(what, row.getString(1), row.getLong(2));
            }
        }
    }

    private long purge(Connection connection, Expiring what) throws SQLException {
        String sql = "delete from " + what.table() + " where ctid = any (array(select ctid from " + what.table()
                + " where " + what.expired() + " limit " + BATCH + " for update skip locked))";
        long rows = 0;
        int deleted = BATCH;
        while (deleted == BATCH && stopped.getCount() > 0) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, now());
                deleted = statement.executeUpdate();
                rows += deleted;
            }
        }
        return rows;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
