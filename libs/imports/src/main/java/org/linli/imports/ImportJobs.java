package org.linli.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.persistence.Statements;

/** The table {@code import_job}. Every method works on the connection it is given. */
@ApplicationScoped
class ImportJobs {

    private static final String OPEN = " state in ('WAITING', 'RUNNING') ";
    private static final String INSERT = """
            insert into import_job (id, kind, dry_run, state, subject, scope, idempotency_key, columns, created_at, touched_at)
            values (?, ?, ?, 'RECEIVING', ?, ?, ?, '{}', ?, ?) on conflict do nothing
            """;
    private static final String ADVANCE = """
            update import_job
               set version = version + 1, next_piece = next_piece + 1, accepted = accepted + ?, rejected = rejected + ?,
                   duplicate = duplicate + ?, attempts = 0, touched_at = ?, started_at = coalesce(started_at, ?),
                   state = case when next_piece + 1 >= pieces then 'COMPLETED' else 'RUNNING' end,
                   finished_at = case when next_piece + 1 >= pieces then cast(? as timestamptz) end
             where id = ?
            """;
    private static final String STUMBLE = """
            update import_job
               set version = version + 1, attempts = attempts + 1, touched_at = ?,
                   state = case when attempts + 1 >= ? then 'FAILED' else state end,
                   finished_at = case when attempts + 1 >= ? then cast(? as timestamptz) end
             where id = ? and
            """ + OPEN;

    private static final String STOP = """
            update import_job j set version = version + 1, state = 'CANCELLED', finished_at = ?, touched_at = ?
              from import_cancellation c where c.job_id = j.id and j.id = ?
            """;

    boolean begin(Connection connection, UUID id, Upload upload, Instant now) throws SQLException {
        return update(
                        connection,
                        INSERT,
                        id,
                        upload.kind().name(),
                        upload.dryRun(),
                        upload.subject(),
                        Scopes.write(upload.scope()),
                        upload.key(),
                        utc(now),
                        utc(now))
                == 1;
    }

    /** Stores what the header said; false when the job is gone because the file was sent again. */
    boolean columns(Connection connection, UUID id, List<String> columns) throws SQLException {
        return update(
                        connection,
                        "update import_job set columns = ? where id = ? and state = 'RECEIVING'",
                        columns.toArray(String[]::new),
                        id)
                == 1;
    }

    boolean touch(Connection connection, UUID id, Instant now) throws SQLException {
        return update(
                        connection,
                        "update import_job set touched_at = ? where id = ? and state = 'RECEIVING'",
                        utc(now),
                        id)
                == 1;
    }

    /** Opens a job whose file is there. */
    boolean received(Connection connection, UUID id, String hash, long total, int pieces, Instant now)
            throws SQLException {
        return update(connection, """
                        update import_job set version = version + 1, request_hash = ?, total = ?, pieces = ?, touched_at = ?,
                               state = case when ? = 0 then 'COMPLETED' else 'WAITING' end,
                               finished_at = case when ? = 0 then cast(? as timestamptz) end
                         where id = ? and state = 'RECEIVING'
                        """, hash, total, pieces, utc(now), pieces, pieces, utc(now), id) == 1;
    }

    void forget(Connection connection, UUID id) throws SQLException {
        update(connection, "delete from import_job where id = ? and state = 'RECEIVING'", id);
    }

    Optional<ImportJob> byKey(Connection connection, String subject, String key) throws SQLException {
        return first(connection, "where subject = ? and idempotency_key = ?", subject, key);
    }

    Optional<ImportJob> find(Connection connection, UUID id, String subject) throws SQLException {
        return first(connection, "where id = ? and subject = ?", id, subject);
    }

    /** The open job that is least advanced and that nobody else works on, locked; small files overtake large ones. */
    Optional<ImportJob> lockNext(Connection connection, List<UUID> except) throws SQLException {
        return first(
                connection,
                "where" + OPEN
                        + "and id <> all(?) order by next_piece, created_at limit 1 for no key update skip locked",
                (Object) except.toArray(UUID[]::new));
    }

    List<ImportJob> list(Connection connection, String subject, @Nullable UUID before, int limit) throws SQLException {
        return select(
                connection,
                "where subject = ? and id < ? and state <> 'RECEIVING' order by id desc limit ?",
                subject,
                before == null ? new UUID(-1L, -1L) : before,
                limit);
    }

    void advance(Connection connection, UUID id, ImportJob.Counts more, Instant begun, Instant now)
            throws SQLException {
        update(
                connection,
                ADVANCE,
                more.accepted(),
                more.rejected(),
                more.duplicate(),
                utc(now),
                utc(begun),
                utc(now),
                id);
    }

    /** Notes a failure; the job is given up after {@code most} in a row. */
    void stumble(Connection connection, UUID id, int most, Instant now) throws SQLException {
        update(connection, STUMBLE, utc(now), most, most, utc(now), id);
    }

    /** Asks that an open job stops; does not wait for the piece in hand. */
    void askToStop(Connection connection, UUID id) throws SQLException {
        update(
                connection,
                "insert into import_cancellation (job_id) select id from import_job where id = ? and" + OPEN
                        + "on conflict do nothing",
                id);
    }

    /** Stops a locked job if that was asked; tells whether it was. */
    boolean stopIfAsked(Connection connection, UUID id, Instant now) throws SQLException {
        return update(connection, STOP, utc(now), utc(now), id) == 1;
    }

    /** Deletes content nobody will process any more, uploads that stopped and imports that are too old. */
    void clear(Connection connection, Instant interruptedBefore, Instant keptSince) throws SQLException {
        update(connection, """
                update import_piece p set content = null from import_job j
                 where j.id = p.job_id and j.state in ('CANCELLED', 'FAILED') and p.content is not null
                """);
        update(
                connection,
                "delete from import_seen s using import_job j where j.id = s.job_id and j.finished_at is not null");
        update(
                connection,
                "delete from import_job where state = 'RECEIVING' and touched_at < ? or finished_at < ?",
                utc(interruptedBefore),
                utc(keptSince));
    }

    private static Optional<ImportJob> first(Connection connection, String where, Object... arguments)
            throws SQLException {
        return select(connection, where, arguments).stream().findFirst();
    }

    private static List<ImportJob> select(Connection connection, String where, Object... arguments)
            throws SQLException {
        List<ImportJob> jobs = new ArrayList<>();
        Statements.query(connection, "select * from import_job " + where, row -> jobs.add(job(row)), arguments);
        return jobs;
    }

    private static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        return Statements.update(connection, sql, arguments);
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("kind"),
                row.getBoolean("dry_run"),
                ImportState.valueOf(row.getString("state")),
                row.getString("subject"),
                Scopes.read(row.getString("scope")),
                row.getString("request_hash"),
                Arrays.asList((String[]) row.getArray("columns").getArray()),
                row.getLong("total"),
                row.getInt("pieces"),
                row.getInt("next_piece"),
                new ImportJob.Counts(row.getLong("accepted"), row.getLong("rejected"), row.getLong("duplicate")),
                instant(row, "created_at"),
                instant(row, "touched_at"),
                row.getObject("started_at") == null ? null : instant(row, "started_at"),
                row.getObject("finished_at") == null ? null : instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
