package org.linli.emergency.device.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.device.application.WatchLog;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.device.domain.Hearing;
import org.linli.emergency.device.domain.Supervision;

/** {@link WatchLog} in tables {@code hearing}, {@code supervision} and {@code watch_position}. */
@ApplicationScoped
class SqlWatchLog implements WatchLog {

    private static final String LEAD = """
            update hearing set leader = :replica, lead_until = cast(:until as timestamptz)
             where leader = :replica or lead_until < cast(:now as timestamptz)
            """;
    private static final String HEARING =
            "select h.mark, h.since, h.last_at, h.supervised_to, h.looked_to from hearing h";
    private static final String CLASSES = """
            select s.class, s.late_seconds, s.offline_seconds, s.fault_seconds, p.since, p.silent_until
              from supervision s left join watch_position p on p.class = s.class
             where s.valid_from = (select max(newest.valid_from) from supervision newest
                                    where newest.class = s.class
                                      and newest.valid_from <= cast(now() at time zone 'Asia/Shanghai' as date))
             order by s.class
            """;
    private static final String SAVE = """
            update hearing set mark = :mark, since = greatest(since, cast(:since as timestamptz)),
                   last_at = cast(:lastAt as timestamptz), supervised_to = :supervisedTo, looked_to = :lookedTo
            """;
    private static final String NOTHING = "update hearing set since = cast(:now as timestamptz)";
    private static final String POSITION = """
            insert into watch_position (class, since, silent_until)
            values (:class, cast(:since as timestamptz), cast(:until as timestamptz))
            on conflict (class) do update set since = excluded.since, silent_until = excluded.silent_until
            """;
    private static final String REGISTERED = """
            select d.id, d.source, d.number from device d where d.id > :after and d.id < :before order by d.id
            """;

    @Override
    public Uni<Optional<Watch>> lead(UUID replica, Instant now, Instant until) {
        return Sql.change(LEAD, Map.of("replica", replica, "now", now, "until", until))
                .chain(leads -> leads == 0 ? Uni.createFrom().item(Optional.empty()) : watch());
    }

    private static Uni<Optional<Watch>> watch() {
        return Sql.rows(HEARING, Map.of())
                .chain(rows -> Sql.rows(CLASSES, Map.of())
                        .map(classes -> Optional.of(new Watch(
                                hearing(rows.getFirst()),
                                classes.stream().map(SqlWatchLog::watched).toList()))));
    }

    @Override
    public Uni<Void> save(Hearing hearing) {
        return Sql.change(
                        SAVE,
                        Map.of(
                                "mark",
                                hearing.mark(),
                                "since",
                                hearing.since(),
                                "lastAt",
                                hearing.lastAt(),
                                "supervisedTo",
                                hearing.supervisedTo(),
                                "lookedTo",
                                hearing.lookedTo()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> heardNothingUntil(Instant now) {
        return Sql.change(NOTHING, Map.of("now", now)).replaceWithVoid();
    }

    @Override
    public Uni<Void> position(Supervision supervision, Instant hearingSince, Instant silentUntil) {
        return Sql.change(
                        POSITION,
                        Map.of("class", supervision.deviceClass(), "since", hearingSince, "until", silentUntil))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Registered>> registered(UUID after, UUID before, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REGISTERED, Object[].class)
                        .setParameter("after", after)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Registered((UUID) row[0], new DeviceName((String) row[1], (String) row[2])))
                        .toList());
    }

    private static Hearing hearing(Object[] row) {
        return new Hearing((UUID) row[0], Sql.instant(row[1]), Sql.instant(row[2]), (UUID) row[3], (UUID) row[4]);
    }

    private static Watched watched(Object[] row) {
        boolean begun = row[4] != null;
        return new Watched(
                supervision(row),
                begun ? Sql.instant(row[4]) : Instant.EPOCH,
                begun ? Sql.instant(row[5]) : Instant.EPOCH);
    }

    /** Of class and seconds in the first four columns. */
    static Supervision supervision(Object[] row) {
        return new Supervision((String) row[0], seconds(row[1]), seconds(row[2]), seconds(row[3]));
    }

    private static Duration seconds(Object column) {
        return Duration.ofSeconds(((Number) column).longValue());
    }
}
