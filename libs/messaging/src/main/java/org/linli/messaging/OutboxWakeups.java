package org.linli.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Listens for the notifications of replicas whose own relay is not the active one. */
final class OutboxWakeups implements AutoCloseable {

    static final String CHANNEL = "linli_outbox";
    private static final Logger LOG = Logger.getLogger(OutboxWakeups.class);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Connection connection;
    private final Runnable onWake;
    private volatile boolean open = true;

    private OutboxWakeups(Connection connection, Runnable onWake) {
        this.connection = connection;
        this.onWake = onWake;
    }

    static OutboxWakeups listen(DataSource dataSource, Runnable onWake) throws SQLException {
        OutboxWakeups wakeups = new OutboxWakeups(dataSource.getConnection(), onWake);
        try (Statement statement = wakeups.connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        Thread.ofPlatform().name("outbox-wakeups").daemon().start(wakeups::run);
        return wakeups;
    }

    private void run() {
        try (connection) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (open) {
                var notifications = postgres.getNotifications(Math.toIntExact(WAIT.toMillis()));
                if (notifications != null && notifications.length > 0) {
                    onWake.run();
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("unlisten " + CHANNEL);
            }
        } catch (SQLException e) {
            LOG.debugf("wake-ups ended, the tick will do: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
