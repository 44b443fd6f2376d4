package org.linli.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in one JDBC transaction, on a thread that may wait. */
@ApplicationScoped
class Transactions {

    private final AgroalDataSource dataSource;

    Transactions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a transaction does. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Commits what the work did, or nothing of it when it throws. */
    <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new FailedTransaction(e);
        }
    }

    /** The database said no; the cause tells why. */
    static final class FailedTransaction extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FailedTransaction(SQLException cause) {
            super("a transaction of an import failed with SQL state " + cause.getSQLState(), cause);
        }
    }
}
