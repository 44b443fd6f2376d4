package org.linli.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.linli.testkit.Db;
import org.linli.testkit.parts.Databases;

/** Something in a database that somebody else holds until it is closed. */
final class Held implements AutoCloseable {

    private final Connection connection;

    private Held(Connection connection) {
        this.connection = connection;
    }

    static Held by(Db db, String sql) {
        String database = db.url().substring(db.url().lastIndexOf('/') + 1);
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:postgresql://" + db.url(), database, Databases.PASSWORD);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set idle_in_transaction_session_timeout = 0");
                statement.execute(sql);
            }
            return new Held(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
