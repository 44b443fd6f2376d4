package org.linli.emergency.device.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.application.LastHeard.Silent;
import org.linli.emergency.device.application.Silences;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.device.domain.Supervision;
import org.linli.kernel.ResidentId;

/** {@link Silences} in table {@code device_offline}. */
@ApplicationScoped
class SqlSilences implements Silences {

    private static final String RECORD = """
            insert into device_offline (device_id, class, network, silent_since, offline_at, fault_at)
            select d.id, :class, coalesce(d.carrier, d.source), greatest(s.since, cast(:hearing as timestamptz)),
                   cast(:now as timestamptz), cast(:now as timestamptz) + cast(:fault as bigint) * interval '1 second'
              from jsonb_to_recordset(cast(cast(:silent as text) as jsonb)) as s (source text, number text, since timestamptz)
              join device d on d.source = s.source and d.number = s.number
              left join device_kind k on k.kind = d.kind
             where coalesce(k.class, 'BATTERY') = :class
            on conflict (device_id) do nothing
            """;
    private static final String CLUSTERS = """
            select o.network, count(*), min(d.division), max(d.division),
                   (select count(*) from device other left join device_kind k on k.kind = other.kind
                     where coalesce(other.carrier, other.source) = o.network and coalesce(k.class, 'BATTERY') = o.class)
              from device_offline o join device d on d.id = o.device_id
             where o.case_id is null and o.offline_at > cast(:since as timestamptz)
             group by o.network, o.class having count(*) >= :atLeast
            """;
    private static final String EXPLAIN = """
            update device_offline o set case_id = c.id from device_case c
             where c.kind = 'OUTAGE' and c.resolved_at is null and c.number = o.network
               and o.case_id is null and o.offline_at > cast(:since as timestamptz)
            """;
    private static final String TOLD = "d.id, d.kind, d.division, d.resident_id, o.silent_since";
    private static final String TELL = """
            update device_offline o set told = true from device d
             where d.id = o.device_id and o.device_id in
                   (select u.device_id from device_offline u where u.case_id is null and not u.told limit :limit)
            """ + "returning " + TOLD;
    private static final String END = """
            delete from device_offline o using device d
             where d.id = o.device_id and o.device_id = any(cast(string_to_array(:devices, ',') as uuid[]))
            """ + "returning o.told, " + TOLD;
    private static final String RECORDED = "select d.id, d.source, d.number, o.silent_since"
            + " from device_offline o join device d on d.id = o.device_id ";
    private static final String PAGE = RECORDED + "where o.device_id > :after order by o.device_id limit :limit";
    private static final String DUE = "(" + RECORDED + """
            where o.case_id is null and o.fault_at <= cast(:now as timestamptz) limit :limit)
            union all
            (""" + RECORDED + """
            join device_case c on c.id = o.case_id
            where c.resolved_at + (o.fault_at - o.offline_at) <= cast(:now as timestamptz) limit :limit)
            """;
    private static final String ASSIGN = "update device_offline set case_id = :case where device_id = :device";
    private static final String ENDED = """
            select c.number, c.source from device_case c
             where c.kind = 'OUTAGE' and c.resolved_at is null and c.restored_at is null
               and not exists (select 1 from device_offline o where o.case_id = c.id)
            """;
    private static final String HEARING = "select h.since, h.mark from hearing h";
    private static final String BACKDROP = """
            select s.class, s.late_seconds, s.offline_seconds, s.fault_seconds, d.id, o.offline_at
              from device d
              left join device_kind k on k.kind = d.kind
              join lateral (select * from supervision r
                             where r.class = coalesce(k.class, 'BATTERY')
                               and r.valid_from <= cast(now() at time zone 'Asia/Shanghai' as date)
                             order by r.valid_from desc limit 1) s on true
              left join device_offline o on o.device_id = d.id
             where d.id = any(cast(string_to_array(:devices, ',') as uuid[]))
            """;

    @Override
    public Uni<Integer> record(Supervision supervision, List<Silent> silent, Instant hearingSince, Instant now) {
        return silent.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.change(
                        RECORD,
                        Map.of(
                                "class",
                                supervision.deviceClass(),
                                "fault",
                                supervision.fault().toSeconds(),
                                "hearing",
                                hearingSince,
                                "now",
                                now,
                                "silent",
                                json(silent)));
    }

    @Override
    public Uni<List<Cluster>> clusters(Instant since, int atLeast) {
        return Sql.rows(CLUSTERS, Map.of("since", since, "atLeast", atLeast))
                .map(rows -> rows.stream()
                        .map(row -> new Cluster(
                                (String) row[0], number(row[1]), number(row[4]), (String) row[2], (String) row[3]))
                        .toList());
    }

    @Override
    public Uni<Void> explain(Instant since) {
        return Sql.change(EXPLAIN, Map.of("since", since)).replaceWithVoid();
    }

    @Override
    public Uni<List<Told>> tell(int limit) {
        return Sql.rows(TELL, Map.of("limit", limit))
                .map(rows -> rows.stream().map(row -> told(row, 0)).toList());
    }

    @Override
    public Uni<List<Recorded>> page(UUID after, int limit) {
        return recorded(PAGE, Map.of("after", after, "limit", limit));
    }

    @Override
    public Uni<List<Told>> end(List<UUID> devices) {
        return Sql.rows(END, Map.of("devices", joined(devices)))
                .map(rows -> rows.stream()
                        .filter(row -> Boolean.TRUE.equals(row[0]))
                        .map(row -> told(row, 1))
                        .toList());
    }

    @Override
    public Uni<List<Recorded>> due(Instant now, int limit) {
        return recorded(DUE, Map.of("now", now, "limit", limit));
    }

    @Override
    public Uni<Void> assign(UUID device, UUID deviceCase) {
        return Sql.change(ASSIGN, Map.of("device", device, "case", deviceCase)).replaceWithVoid();
    }

    @Override
    public Uni<List<String>> endedOutages() {
        return Sql.rows(ENDED, Map.of())
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    @Override
    public Uni<Backdrop> backdrop(List<UUID> devices) {
        return Sql.rows(HEARING, Map.of())
                .chain(hearing -> Sql.rows(BACKDROP, Map.of("devices", joined(devices)))
                        .map(rows -> backdrop(Sql.instant(hearing.getFirst()[0]), rows)));
    }

    private static Backdrop backdrop(Instant since, List<Object[]> rows) {
        Map<UUID, Supervision> supervisions = new HashMap<>();
        Map<UUID, Instant> offline = new HashMap<>();
        for (Object[] row : rows) {
            supervisions.put((UUID) row[4], SqlWatchLog.supervision(row));
            if (row[5] != null) {
                offline.put((UUID) row[4], Sql.instant(row[5]));
            }
        }
        return new Backdrop(since, supervisions, offline);
    }

    private static Uni<List<Recorded>> recorded(String sql, Map<String, ?> parameters) {
        return Sql.rows(sql, parameters)
                .map(rows -> rows.stream()
                        .map(row -> new Recorded(
                                (UUID) row[0], new DeviceName((String) row[1], (String) row[2]), Sql.instant(row[3])))
                        .toList());
    }

    private static Told told(Object[] row, int from) {
        @Nullable UUID resident = (UUID) row[from + 3];
        return new Told(
                (UUID) row[from],
                (String) row[from + 1],
                (String) row[from + 2],
                Optional.ofNullable(resident).map(ResidentId::new),
                Sql.instant(row[from + 4]));
    }

    private static String json(List<Silent> silent) {
        JsonArray all = new JsonArray();
        silent.forEach(one -> all.add(new JsonObject()
                .put("source", one.device().source())
                .put("number", one.device().number())
                .put("since", one.since().toString())));
        return all.encode();
    }

    private static String joined(List<UUID> devices) {
        return String.join(",", devices.stream().map(UUID::toString).toList());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
