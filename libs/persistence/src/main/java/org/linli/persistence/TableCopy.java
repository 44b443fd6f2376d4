package org.linli.persistence;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Adds many rows to a table with PostgreSQL's {@code COPY}, the fastest way in, inside the transaction of the connection
 * that is given. Values go as text: what {@code toString} says is what the column reads; texts of arrays are made here.
 */
public final class TableCopy {

    private static final int ROW = 512;

    private final String statement;
    private final StringBuilder rows = new StringBuilder(ROW * ROW);

    /** For these columns of {@code table}; both are written into the statement as they are. */
    public TableCopy(String table, List<String> columns) {
        this.statement = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** Adds a row with a value for every column: null, an array or collection of texts, or anything whose text is right. */
    public void add(List<? extends @Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                rows.append('\t');
            }
            switch (values.get(i)) {
                case null -> rows.append("\\N");
                case Object[] members -> escape(array(List.of(members)));
                case Collection<?> members -> escape(array(members));
                case Object value -> escape(value.toString());
            }
        }
        rows.append('\n');
    }

    /** Writes the rows added so far and forgets them; the table is not touched when there are none. */
    public void write(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (IOException e) {
            throw new SQLException("copying was interrupted", e);
        }
    }

    private static String array(Collection<?> members) {
        return members.stream()
                .map(member -> '"' + member.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
