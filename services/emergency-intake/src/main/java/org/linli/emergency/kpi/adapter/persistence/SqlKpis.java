package org.linli.emergency.kpi.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.kpi.application.Answering;
import org.linli.emergency.kpi.application.KpiQueries;
import org.linli.emergency.kpi.application.Kpis;
import org.linli.security.Scope;

/** {@link KpiQueries} by SQL from the log of incidents: nothing is counted beforehand. */
@ApplicationScoped
class SqlKpis implements KpiQueries {

    private static final Duration JUDGED_AFTER = Duration.ofMinutes(3);
    private static final Duration MISSED_AFTER = Duration.ofMinutes(1);

    /** Every call of the period with its raw times; {@code call} are those that are no tests. */
    private static final String CALLS = """
            with every_call as (
              select i.id, i.division, i.state, i.priority, i.disposition, o.at as received,
                     (select min(e.at) from incident_event e
                       where e.incident_id = i.id and e.type = 'claimed' and cast(e.detail ->> 'answer' as boolean)) as answered,
                     (select min(e.at) from incident_event e
                       where e.incident_id = i.id and e.type = 'withdrawn') as withdrawn,
                     (select min(m.arrived_at) from mission m where m.incident_id = i.id) as arrived,
                     exists (select 1 from sos_event s where s.incident_id = i.id and not s.test) as is_real
                from incident_event o join incident i on i.id = o.incident_id
               where o.type = 'opened' and o.at >= :from and o.at < :to
                 and (i.division like :scope or i.division = '') and i.division like :division),
            call as (select * from every_call where is_real)
            """;

    private static final String FIGURES = CALLS + """
            select count(*),
                   count(*) filter (where answered is null and received > :judged),
                   count(answered),
                   count(*) filter (where withdrawn is not null and (answered is null or withdrawn < answered)),
                   count(*) filter (where answered - received <= interval '60 seconds'),
                   count(*) filter (where answered - received <= interval '180 seconds'),
                   percentile_cont(0.5) within group (order by cast(extract(epoch from answered - received) as double precision)),
                   (select count(*) from every_call where not is_real),
                   count(arrived),
                   count(*) filter (where arrived - received <= interval '45 minutes'),
                   count(*) filter (where arrived - received <= interval '60 minutes'),
                   percentile_cont(0.5) within group (order by cast(extract(epoch from arrived - received) as double precision) / 60),
                   percentile_cont(0.9) within group (order by cast(extract(epoch from arrived - received) as double precision) / 60)
              from call
            """;
    private static final String ENDINGS = CALLS + """
            select d.code, d.name, d.false_alarm, count(*) from call c join disposition d on d.code = c.disposition
             where c.state = 'CLOSED' group by d.code order by d.position
            """;
    private static final String MISSES = CALLS + """
            select c.id, c.division, c.priority, c.state, c.received, c.answered, c.withdrawn from call c
             where ((c.answered is null and c.received <= :missed) or c.answered - c.received > interval '60 seconds')
               and (c.received, c.id) > (:afterAt, :after)
             order by c.received, c.id
            """;
    private static final String FALSE_ALARMS = CALLS + """
            select v.id, v.source, v.number, v.resident_id, count(distinct c.id)
              from call c
              join disposition d on d.code = c.disposition and d.false_alarm
              join sos_event s on s.incident_id = c.id and not s.test
              join device v on v.source = s.source and v.number = s.sender
             where c.state = 'CLOSED'
             group by v.id
            having (-count(distinct c.id), v.id) > (:afterCount, :after)
             order by -count(distinct c.id), v.id
            """;
    private static final List<String> PRIORITIES = List.of("CRITICAL", "HIGH", "NORMAL", "LOW");

    private final Clock clock;

    SqlKpis(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Kpis> kpis(Asked asked) {
        return Panache.getSession()
                .chain(session -> query(
                                session,
                                FIGURES,
                                asked,
                                Map.of("judged", clock.instant().minus(JUDGED_AFTER)))
                        .getSingleResult()
                        .chain(figures -> query(session, ENDINGS, asked, Map.of())
                                .getResultList()
                                .map(endings -> kpis(figures, endings))));
    }

    @Override
    public Uni<List<Miss>> misses(Asked asked, Instant afterAt, UUID afterId, int limit) {
        Map<String, Object> more =
                Map.of("missed", clock.instant().minus(MISSED_AFTER), "afterAt", afterAt, "after", afterId);
        return Panache.getSession()
                .chain(session ->
                        query(session, MISSES, asked, more).setMaxResults(limit).getResultList())
                .map(rows -> rows.stream().map(SqlKpis::miss).toList());
    }

    @Override
    public Uni<List<FalseAlarms>> falseAlarms(Asked asked, long afterCount, UUID afterId, int limit) {
        return Panache.getSession()
                .chain(session -> query(
                                session, FALSE_ALARMS, asked, Map.of("afterCount", -afterCount, "after", afterId))
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new FalseAlarms(
                                (UUID) row[0],
                                (String) row[1],
                                (String) row[2],
                                Optional.ofNullable((UUID) row[3]),
                                (Long) row[4]))
                        .toList());
    }

    private static Mutiny.SelectionQuery<Object[]> query(
            Mutiny.Session session, String sql, Asked asked, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("from", asked.period().start());
        parameters.put("to", asked.period().end());
        parameters.put("scope", scope(asked.scope()));
        parameters.put("division", asked.division() + "%");
        Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Only whoever works for an area sees figures; nobody else gets here, and nothing matches for them. */
    private static String scope(Scope scope) {
        return switch (scope) {
            case Scope.Area(String prefix) -> prefix + "%";
            case Scope.OfProvider other -> throw noArea();
            case Scope.OfCaregiver other -> throw noArea();
            case Scope.OfResident other -> throw noArea();
            case Scope.OfRelative other -> throw noArea();
        };
    }

    private static IllegalStateException noArea() {
        return new IllegalStateException("figures are for those who work for an area");
    }

    private static Kpis kpis(Object[] row, List<Object[]> endings) {
        Answering answering = new Answering(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                optional(row[6]),
                number(row[7]));
        Kpis.Attendance attendance = new Kpis.Attendance(
                number(row[8]), number(row[9]), number(row[10]), optional(row[11]), optional(row[12]));
        return new Kpis(
                answering,
                attendance,
                endings.stream()
                        .map(ending -> new Kpis.Ending(
                                (String) ending[0], (String) ending[1], (Boolean) ending[2], number(ending[3])))
                        .toList());
    }

    private static Miss miss(Object[] row) {
        return new Miss(
                (UUID) row[0],
                (String) row[1],
                PRIORITIES.get((Integer) row[2] - 1),
                (String) row[3],
                instant(row[4]),
                Optional.ofNullable(row[5]).map(SqlKpis::instant),
                Optional.ofNullable(row[6]).map(SqlKpis::instant));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static OptionalDouble optional(@Nullable Object column) {
        return column == null ? OptionalDouble.empty() : OptionalDouble.of(((Number) column).doubleValue());
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
