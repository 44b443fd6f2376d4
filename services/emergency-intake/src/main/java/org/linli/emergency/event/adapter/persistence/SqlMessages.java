package org.linli.emergency.event.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.adapter.persistence.MessageWriter.NewRow;
import org.linli.emergency.event.application.Messages;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.SosEvent;
import org.linli.emergency.event.domain.UnreadableMessage;

/** {@link Messages} in PostgreSQL. */
@ApplicationScoped
class SqlMessages implements Messages {

    private static final String TAKE = """
            update raw_message set state = 'READ', read_at = :at
             where id = (select r.id from raw_message r
                          where r.id = :id and r.state = 'STORED'
                            and not exists (
                                select 1 from raw_message o
                                 where o.lane = r.lane and o.state = 'STORED' and o.attempts = 0
                                   and (o.received_at, o.id) < (r.received_at, r.id))
                            for no key update of r skip locked)
            returning id, source, device, content_type, body_sealed, origin, received_at
            """;
    private static final String UNREADABLE = """
            update raw_message set state = 'UNREADABLE', read_at = :at, fault = :fault, detail = :detail where id = :id
            """;
    private static final String TRY_LATER = """
            update raw_message set attempts = attempts + 1, try_at = $2::timestamptz + least(60, power(2, least(attempts, 6))) * interval '1 second'
             where id = $1 and state = 'STORED'
            """;
    /**
     * {@code offset 0} has each device looked up by its lane: what waits looks like nothing to PostgreSQL, which would go through
     * all of it for each device.
     */
    private static final String WAITING = """
            with due as (
                select lane, received_at, urgent from raw_message
                 where state = 'STORED' and try_at <= $1 and lane % $3 = $4
                 order by urgent desc, received_at, id limit $2),
            device as (select lane, bool_or(urgent) as urgent, max(received_at) as latest from due group by lane)
            select m.id, device.urgent
              from device cross join lateral (
                   select id, received_at from raw_message
                    where lane = device.lane and received_at <= device.latest and state = 'STORED' and try_at <= $1
                   offset 0) m
             order by device.urgent desc,
                      case when device.urgent then row_number() over (partition by device.lane order by m.received_at, m.id) end,
                      m.received_at, m.id
             limit $2
            """;

    private static final String LEAVE = """
            update raw_message set try_at = :at
             where id = (select id from raw_message where id = :id and state = 'STORED' and try_at > :at and attempts = 0
                            for no key update skip locked)
            """;
    private static final String INCIDENTS = """
            select distinct incident_id as id from sos_event where message_id = $1 and incident_id is not null
            """;
    private static final String SHOW_UNREADABLE = """
            select r.id, r.source, r.device, r.received_at, coalesce(r.fault, 'NOT_PROCESSED'),
                   coalesce(r.detail, 'it is stored, but what follows from it fails; it is tried again'), r.repeats
              from raw_message r
             where (r.state = 'UNREADABLE' or (r.state = 'STORED' and r.attempts >= 3)) and r.id < :before
             order by r.id desc
            """;
    /** So many that two devices hardly ever share one: who shares one waits for the other. */
    private static final int LANES = Integer.MAX_VALUE;

    private static final String HOTLINE = "hotline";

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final MessageSeal seal;
    private final MessageWriter writer;
    private final Pool pool;
    private final Clock clock;

    SqlMessages(MessageSeal seal, MessageWriter writer, Pool pool, Clock clock) {
        this.seal = seal;
        this.writer = writer;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Stored> store(UUID id, RawMessage message, boolean urgent, Duration leftAlone) {
        return writer.store(new NewRow(
                id,
                message.source(),
                seal.indexed(message.device()),
                seal.identity(message),
                message.contentType(),
                seal.body(id, message.body()),
                message.origin().orElse(null),
                message.receivedAt().atOffset(ZoneOffset.UTC),
                clock.instant().plus(leftAlone).atOffset(ZoneOffset.UTC),
                lane(id, message),
                urgent));
    }

    /** A partner's machine names in our own form the device for which it speaks; callers on the hotline wait for no other. */
    private static int lane(UUID id, RawMessage message) {
        if (message.source().equals(HOTLINE)) {
            return Math.floorMod(id.hashCode(), LANES);
        }
        String device = message.source().equals(JsonForm.SOURCE)
                ? JsonForm.text(JsonForm.objectOrEmpty(message.body()), "device")
                        .orElseGet(message::device)
                : message.device();
        return Math.floorMod(Objects.hash(message.source(), device), LANES);
    }

    @Override
    public Uni<Optional<RawMessage>> takeUnread(UUID id, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(seal::open));
    }

    @Override
    public Uni<Void> unreadable(UUID id, UnreadableMessage why, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNREADABLE)
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .setParameter("fault", why.fault().name())
                        .setParameter("detail", why.detail())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> tryLater(UUID id, Instant at) {
        return pool.preparedQuery(TRY_LATER)
                .execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> leave(UUID id, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEAVE)
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Waiting>> waiting(Lane lane, Instant at, int limit) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(at.atOffset(ZoneOffset.UTC), limit, lane.count(), lane.number()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Waiting(row.getUUID("id"), row.getBoolean("urgent")))
                        .toList());
    }

    @Override
    public Uni<List<IncidentId>> incidentsOf(UUID id) {
        return pool.preparedQuery(INCIDENTS)
                .execute(Tuple.of(id))
                .map(rows -> ids(rows).stream().map(IncidentId::new).toList());
    }

    @Override
    public Uni<Void> add(SosEvent event, Optional<IncidentId> incident) {
        return Panache.getSession().chain(session -> session.persist(seal.row(event, incident)));
    }

    @Override
    public Uni<List<Unread>> unreadable(Optional<UUID> before, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SHOW_UNREADABLE, Object[].class)
                        .setParameter("before", before.orElse(LAST))
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(SqlMessages::unread).toList());
    }

    @Override
    public Uni<List<EventView>> of(IncidentId incident) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from SosEventRow where incidentId = :incident order by receivedAt, id",
                                SosEventRow.class)
                        .setParameter("incident", incident.value())
                        .getResultList())
                .map(rows -> rows.stream().map(this::view).toList());
    }

    private EventView view(SosEventRow row) {
        return new EventView(
                row.id,
                row.source,
                SignalKind.valueOf(row.kind),
                row.statusCode,
                row.occurredAt,
                row.receivedAt,
                seal.position(row),
                row.batteryPercent);
    }

    private static Unread unread(Object[] row) {
        return new Unread(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                MessageSeal.instant(row[3]),
                (String) row[4],
                (String) row[5],
                (Integer) row[6]);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }
}
