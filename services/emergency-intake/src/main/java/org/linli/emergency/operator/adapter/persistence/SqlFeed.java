package org.linli.emergency.operator.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.operator.application.FeedEntry;
import org.linli.emergency.operator.application.FeedEntry.Summary;
import org.linli.emergency.operator.application.FeedPosition;
import org.linli.emergency.operator.application.FeedSource;

/**
 * {@link FeedSource} from PostgreSQL: one statement sees the facts and which of them no older one can precede any more. Each
 * fact's incident is looked up by its key ({@code offset 0}): PostgreSQL takes a page for thousands of facts, and would read
 * all incidents there ever were for one.
 */
@ApplicationScoped
class SqlFeed implements FeedSource {

    static final String READ = """
            select h.horizon, e.changed_in::text::bigint as changed_in, e.seq, e.event_id, e.type, e.at, e.actor,
                   e.detail::text as detail, i.id, i.version, i.state, i.subject, i.resident_id, i.division, i.kind, i.priority,
                   i.received_at, i.presses, i.last_press_at, i.operator, i.stale_since, i.offered_to, i.hold_until,
                   i.ladder_stage, i.timer_at, i.disposition
              from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon) h
              left join (select * from incident_event
                          where (changed_in, seq) > ($1::text::xid8, $2)
                          order by changed_in, seq limit $3) e on true
              left join lateral (select * from incident one where one.id = e.incident_id offset 0) i on true
             order by e.changed_in, e.seq
            """;
    /**
     * The last fact that none can precede any more. Not the horizon itself: after a crash PostgreSQL gives numbers of
     * transactions again that left nothing on the disk, and facts of those would lie before it.
     */
    private static final String END = """
            select changed_in::text::bigint as changed_in, seq from incident_event
             where changed_in < pg_snapshot_xmin(pg_current_snapshot()) order by changed_in desc, seq desc limit 1
            """;

    private static final FeedPosition BEGINNING = new FeedPosition(0, 0);

    private final Pool pool;

    SqlFeed(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Page> read(FeedPosition after, int limit) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(Long.toString(after.changedIn()), after.seq(), limit))
                .map(rows -> page(after, rows));
    }

    /** Everything of transactions that are still running, or to come, lies behind it; maybe a few facts that just became known. */
    @Override
    public Uni<FeedPosition> end() {
        return pool.query(END)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new FeedPosition(row.getLong("changed_in"), row.getLong("seq")))
                        .orElse(BEGINNING));
    }

    private static Page page(FeedPosition after, RowSet<Row> rows) {
        List<FeedEntry> entries = new ArrayList<>(rows.size());
        FeedPosition safe = after;
        for (Row row : rows) {
            if (row.getLong("seq") == null) {
                continue;
            }
            FeedEntry entry = entry(row);
            entries.add(entry);
            safe = entry.position().changedIn() < row.getLong("horizon") ? entry.position() : safe;
        }
        return new Page(entries, safe);
    }

    private static FeedEntry entry(Row row) {
        return new FeedEntry(
                new FeedPosition(row.getLong("changed_in"), row.getLong("seq")),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("actor"),
                row.getString("detail"),
                summary(row));
    }

    private static Summary summary(Row row) {
        boolean closed = row.getString("state").equals("CLOSED");
        return new Summary(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("state"),
                row.getUUID("resident_id"),
                row.getString("division"),
                row.getString("kind"),
                row.getInteger("priority"),
                row.getString("subject").startsWith("test:"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getInteger("presses"),
                row.getOffsetDateTime("last_press_at").toInstant(),
                row.getString("operator"),
                row.getOffsetDateTime("stale_since") != null,
                row.getString("offered_to"),
                instant(row.getOffsetDateTime("hold_until")),
                row.getString("ladder_stage"),
                instant(row.getOffsetDateTime("timer_at")),
                closed ? null : row.getString("disposition"),
                closed ? row.getString("disposition") : null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
