package org.linli.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.persistence.Statements;

/** The tables {@code import_piece} and {@code import_seen}. Every method works on the connection it is given. */
@ApplicationScoped
class ImportPieces {

    /** Keys met before in the same dry run, the first row of a key wins. */
    private static final String SEE = """
            with met as (
                insert into import_seen (job_id, key, id)
                select ?, s.key, s.id from unnest(?::text[], ?::uuid[]) s (key, id)
                on conflict do nothing returning key)
            select seen.key, seen.id from import_seen seen
             where seen.job_id = ? and seen.key = any (?) and seen.key not in (select key from met)
            """;

    /** Adds a sealed piece; refused by the database when the job is gone. */
    void add(Connection connection, UUID job, int seq, String sealed) throws SQLException {
        Statements.update(
                connection, "insert into import_piece (job_id, seq, content) values (?, ?, ?)", job, seq, sealed);
    }

    Optional<String> content(Connection connection, UUID job, int seq) throws SQLException {
        List<String> found = texts(
                connection,
                "select content from import_piece where job_id = ? and seq = ? and content is not null",
                job,
                seq);
        return found.stream().findFirst();
    }

    /** Puts results in the place of the content. */
    void finish(Connection connection, UUID job, int seq, String results) throws SQLException {
        Statements.update(
                connection,
                "update import_piece set content = null, results = ? where job_id = ? and seq = ?",
                results,
                job,
                seq);
    }

    /** Results of some pieces from {@code seq} on. */
    List<String> results(Connection connection, UUID job, int seq, int limit) throws SQLException {
        return texts(
                connection,
                "select results from import_piece where job_id = ? and seq >= ? and results is not null order by seq limit ?",
                job,
                seq,
                limit);
    }

    /** Notes who is met in a dry run; the answer is whom an earlier piece met, by key. */
    Map<String, UUID> meet(Connection connection, UUID job, Map<String, UUID> keys) throws SQLException {
        List<String> names = new ArrayList<>(keys.keySet());
        List<UUID> ids = names.stream().map(keys::get).toList();
        String[] all = names.toArray(String[]::new);
        Map<String, UUID> earlier = new HashMap<>();
        Statements.query(
                connection,
                SEE,
                row -> earlier.put(row.getString(1), row.getObject(2, UUID.class)),
                job,
                all,
                ids.toArray(UUID[]::new),
                job,
                all);
        return earlier;
    }

    private static List<String> texts(Connection connection, String sql, Object... arguments) throws SQLException {
        List<String> found = new ArrayList<>();
        Statements.query(connection, sql, row -> found.add(row.getString(1)), arguments);
        return found;
    }
}
