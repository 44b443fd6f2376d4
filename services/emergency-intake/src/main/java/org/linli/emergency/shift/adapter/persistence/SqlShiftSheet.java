package org.linli.emergency.shift.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.application.OfflineDevices;
import org.linli.emergency.device.application.OfflineDevices.AtHighRisk;
import org.linli.emergency.device.application.OfflineDevices.Offline;
import org.linli.emergency.shift.application.ShiftSheet;
import org.linli.emergency.shift.application.ShiftSheet.CallBack;
import org.linli.emergency.shift.application.ShiftSheet.ClosedIncident;
import org.linli.emergency.shift.application.ShiftSheet.OfflineDevice;
import org.linli.emergency.shift.application.ShiftSheet.OpenIncident;
import org.linli.security.Scope;

/** What a sheet says: of incidents, call backs and the log by SQL, each counted and the first listed; and of devices. */
@ApplicationScoped
class SqlShiftSheet {

    private static final String SEEN = "(i.division like :scope or i.division = '')";
    private static final String OPEN = """
            select i.id, i.priority, i.state, i.kind, i.division, i.received_at, i.operator, i.hold_reason, i.hold_until,
                   i.ladder_stage,
                   (select count(*) from mission m where m.incident_id = i.id and m.ended_at is null),
                   count(*) over ()
              from incident i where i.state <> 'CLOSED' and\s""" + SEEN + " order by i.priority, i.received_at, i.id";
    private static final String CALL_BACKS = """
            select i.id, i.incident_id, i.due_at, count(*) over ()
              from follow_up i where i.done_at is null and i.due_at < cast(:at as timestamptz) + interval '24 hours' and\s""" + SEEN + " order by i.due_at, i.id";
    private static final String HAPPENED = """
            select e.type, count(*) from incident_event e join incident i on i.id = e.incident_id
             where e.at >= :since and e.at < :at and\s""" + SEEN + " group by e.type";
    private static final String CLOSED = """
            select i.id, i.disposition, i.ended_at, count(*) over ()
              from incident i where i.state = 'CLOSED' and i.ended_at >= :since and i.ended_at < :at and\s""" + SEEN + " order by i.ended_at desc, i.id";
    private static final List<String> PRIORITIES = List.of("CRITICAL", "HIGH", "NORMAL", "LOW");

    private static final int OPEN_COUNT = 11;
    private static final int COUNT = 3;

    private final OfflineDevices devices;

    SqlShiftSheet(OfflineDevices devices) {
        this.devices = devices;
    }

    /** A sheet of the area between two instants. */
    Uni<ShiftSheet> sheet(String area, Instant since, Instant at) {
        Map<String, Object> scope = Map.of("scope", area + "%");
        Map<String, Object> until = Map.of("scope", area + "%", "at", at);
        Map<String, Object> between = Map.of("scope", area + "%", "since", since, "at", at);
        return Panache.getSession()
                .chain(session -> rows(session, OPEN, scope)
                        .chain(open -> rows(session, CALL_BACKS, until)
                                .chain(calls -> rows(session, HAPPENED, between)
                                        .chain(happened -> rows(session, CLOSED, between)
                                                .chain(closed -> devices.ofHighRisk(
                                                                ShiftSheet.MOST, new Scope.Area(area))
                                                        .map(silent ->
                                                                new Parts(open, calls, happened, closed, silent))))))
                        .map(parts -> sheet(parts, since, at)));
    }

    private record Parts(
            List<Object[]> open,
            List<Object[]> calls,
            List<Object[]> happened,
            List<Object[]> closed,
            AtHighRisk silent) {}

    private static Uni<List<Object[]>> rows(Mutiny.Session session, String sql, Map<String, Object> parameters) {
        Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(ShiftSheet.MOST).getResultList();
    }

    private static ShiftSheet sheet(Parts parts, Instant since, Instant at) {
        return new ShiftSheet(
                since,
                at,
                total(parts.open(), OPEN_COUNT),
                parts.open().stream().map(SqlShiftSheet::open).toList(),
                total(parts.calls(), COUNT),
                parts.calls().stream()
                        .map(row -> new CallBack((UUID) row[0], (UUID) row[1], instant(row[2])))
                        .toList(),
                parts.happened().stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue())),
                total(parts.closed(), COUNT),
                parts.closed().stream()
                        .map(row -> new ClosedIncident((UUID) row[0], (String) row[1], instant(row[2])))
                        .toList(),
                parts.silent().all(),
                parts.silent().first().stream().map(SqlShiftSheet::offline).toList());
    }

    private static OfflineDevice offline(Offline device) {
        return new OfflineDevice(
                device.device(),
                device.kind(),
                device.division(),
                device.resident().value(),
                device.silentSince(),
                device.caseId().orElse(null));
    }

    private static long total(List<Object[]> rows, int column) {
        return rows.isEmpty() ? 0 : ((Number) rows.getFirst()[column]).longValue();
    }

    private static OpenIncident open(Object[] row) {
        return new OpenIncident(
                (UUID) row[0],
                PRIORITIES.get((Integer) row[1] - 1),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                instant(row[5]),
                (String) row[6],
                (String) row[7],
                row[8] == null ? null : instant(row[8]),
                (String) row[9],
                ((Number) row[10]).longValue());
    }

    static Instant instant(@Nullable Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (column instanceof Instant instant) {
            return instant;
        }
        throw new IllegalStateException("a column that holds a time is empty");
    }
}
