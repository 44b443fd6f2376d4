package org.linli.emergency;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.linli.testkit.parts.Databases;

/** Something in the database that somebody else holds until it is released. */
final class Held {

    private final Connection connection;

    private Held(Connection connection) {
        this.connection = connection;
    }

    static Held by(String sql) {
        try {
            Connection connection = DriverManager.getConnection(
                    "jdbc:postgresql://" + City.DB.url(), "emergency_intake", Databases.PASSWORD);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local idle_in_transaction_session_timeout = 0");
                statement.execute(sql);
            }
            return new Held(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void release() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
