package org.linli.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.testkit.parts.Databases;

/** A plain look into a service's database, for asserting rows; {@code url} is {@code host:port/database}. */
public record Db(String url) {

    /** The database of this name in the PostgreSQL of this test JVM. */
    public static Db of(String database) {
        return new Db(TestPart.POSTGRES.address() + "/" + database);
    }

    /** Every row as column name (lower case) to value. */
    public List<Map<String, @Nullable Object>> rows(String sql, Object... arguments) {
        return with(sql, arguments, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        });
    }

    /** The first column of the only row. */
    public @Nullable Object value(String sql, Object... arguments) {
        List<Map<String, @Nullable Object>> rows = rows(sql, arguments);
        if (rows.size() != 1) {
            throw new AssertionError("Expected one row but found %d: %s".formatted(rows.size(), sql));
        }
        return rows.getFirst().values().iterator().next();
    }

    public long count(String table) {
        return value("select count(*) from " + table) instanceof Long count ? count : 0;
    }

    /** Runs one changing statement and tells how many rows it touched. */
    public int execute(String sql, Object... arguments) {
        return with(sql, arguments, PreparedStatement::executeUpdate);
    }

    private <T> T with(String sql, Object[] arguments, Work<T> work) {
        String database = url.substring(url.lastIndexOf('/') + 1);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://" + url, database, Databases.PASSWORD);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new AssertionError(sql + ": " + e.getMessage(), e);
        }
    }

    private static List<Map<String, @Nullable Object>> read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        while (rows.next()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i), rows.getObject(i));
            }
            all.add(row);
        }
        return all;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
