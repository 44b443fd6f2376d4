package org.linli.emergency;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.linli.testkit.parts.Databases;

/** A fact written by somebody else, such as another replica, in a transaction that takes its time. */
final class LateFact {

    private final Connection connection;

    private LateFact(Connection connection) {
        this.connection = connection;
    }

    static LateFact of(UUID incident, UUID event) {
        try {
            Connection connection = DriverManager.getConnection(
                    "jdbc:postgresql://" + City.DB.url(), "emergency_intake", Databases.PASSWORD);
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into incident_event (event_id, incident_id, type, at, actor_role, actor, detail)"
                            + " values (?, ?, 'late', now(), 'system', 'test', '{}')")) {
                statement.setObject(1, event);
                statement.setObject(2, incident);
                statement.executeUpdate();
            }
            return new LateFact(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void commit() {
        try {
            connection.commit();
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
