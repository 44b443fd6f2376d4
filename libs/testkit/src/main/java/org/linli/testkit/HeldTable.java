package org.linli.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.linli.testkit.parts.Databases;

/** A table that somebody has locked: whoever copies rows into it waits until it is let go. */
public final class HeldTable implements AutoCloseable {

    private static final String WAITING = """
            select pid from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and query like 'copy ' || ? || ' %'
            """;

    private final String database;
    private final String table;
    private final Connection connection;

    private HeldTable(String database, String table, Connection connection) {
        this.database = database;
        this.table = table;
        this.connection = connection;
    }

    /** Locks a table of a service's database. */
    public static HeldTable of(String database, String table) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + Db.of(database).url(), database, Databases.PASSWORD);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return new HeldTable(database, table, connection);
    }

    /** The process id of the backend that waits, once there is one. */
    public Object awaitWaiting() {
        Db db = Db.of(database);
        return Objects.requireNonNull(Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> db.rows(WAITING, table), rows -> !rows.isEmpty())
                .getFirst()
                .get("pid"));
    }

    /** Ends the connection of the one that waits, as a crash would, and lets the table go. */
    public void killWaiting() throws SQLException {
        Db.of(database).value("select pg_terminate_backend(?)", awaitWaiting());
        close();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
