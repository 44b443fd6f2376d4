package org.linli.dispatch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.linli.testkit.parts.Databases;

/** Somebody else who holds an order's row in a transaction of its own, such as another replica. */
final class Hold {

    private final Connection connection;

    private Hold(Connection connection) {
        this.connection = connection;
    }

    static Hold on(UUID order) {
        return with("select 1 from service_order where id = ? for update", order);
    }

    /** Changes the row without committing yet. */
    static Hold changing(UUID order) {
        return with("update service_order set note = '晚到' where id = ? returning 1", order);
    }

    /**
     * Has let the order's offer lapse without committing yet, and holds up whoever wants to read offers meanwhile: a
     * reader that has the order's row waits between its statements.
     */
    static Hold lapsing(UUID order) {
        return with("""
                with lapsed as (
                    update offer set state = 'EXPIRED', closed_at = now() where order_id = ? and state = 'OPEN' returning order_id)
                update service_order set state = 'QUEUED', queue_reason = 'CANDIDATES_EXHAUSTED', queued_at = now(), offered_to = null
                 where id = (select order_id from lapsed)""", order).and("lock table offer in access exclusive mode");
    }

    private static Hold with(String sql, UUID order) {
        try {
            Connection connection = DriverManager.getConnection(
                    "jdbc:postgresql://" + City.DB.url(), "order_dispatch", Databases.PASSWORD);
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, order);
                statement.execute();
            }
            return new Hold(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Hold and(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            return this;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void release() {
        try {
            connection.commit();
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
