package org.linli.emergency.device.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.emergency.device.application.DeviceCases;
import org.linli.emergency.device.domain.CaseKind;
import org.linli.emergency.device.domain.DeviceCase;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.FieldCipher;
import org.linli.security.Scope;

/** {@link DeviceCases} in table {@code device_case}. */
@ApplicationScoped
class SqlDeviceCases implements DeviceCases {

    private static final String RAISE = """
            insert into device_case as c (id, version, kind, source, number, device_id, resident_id, division, priority,
                                          high_risk, test, opened_at, last_at, times, due_at, team)
            select cast(:id as uuid), 0, k.kind, cast(:source as text), cast(:number as text), d.id, d.resident_id,
                   coalesce(d.division, :division),
                   case when t.test then 4 when r.high then least(k.priority, k.risk_priority) else k.priority end,
                   r.high, t.test, cast(:at as timestamptz), cast(:at as timestamptz), 1,
                   cast(:at as timestamptz) + k.due_seconds * interval '1 second', k.team
              from case_kind k
              left join device d on d.source = :source and d.number = :number
              cross join lateral (select d.resident_id is not null and at_high_risk(d.resident_id) as high) r
              cross join lateral (select coalesce(d.test_until > cast(:at as timestamptz), false) as test) t
             where k.kind = :kind
            on conflict (kind, source, number, test) where resolved_at is null
            do update set times = c.times + 1, last_at = greatest(c.last_at, excluded.last_at), restored_at = null
            returning c.id, c.times
            """;
    private static final String OPEN =
            "c.kind = :kind and c.source = :source and c.number = :number and c.resolved_at is null";
    private static final String HOLD = " for no key update of c";

    private final FieldCipher cipher;

    SqlDeviceCases(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Uni<Raised> raise(UUID id, CaseKind kind, DeviceName device, String division, Instant at) {
        return Sql.rows(
                        RAISE,
                        Map.of(
                                "id",
                                id,
                                "kind",
                                kind.name(),
                                "source",
                                device.source(),
                                "number",
                                device.number(),
                                "division",
                                division,
                                "at",
                                at))
                .map(rows -> new Raised((UUID) rows.getFirst()[0], ((Number) rows.getFirst()[1]).intValue() == 1));
    }

    @Override
    public Uni<List<DeviceCase>> openOf(CaseKind kind, DeviceName device) {
        return query(OPEN, Map.of("kind", kind.name(), "source", device.source(), "number", device.number()), HOLD, 2);
    }

    @Override
    public Uni<DeviceCase> find(UUID id, Scope scope) {
        return one(id, scope, "");
    }

    @Override
    public Uni<DeviceCase> take(UUID id, Scope scope) {
        return one(id, scope, HOLD);
    }

    @Override
    public Uni<DeviceCase> save(DeviceCase changed) {
        return Panache.getSession()
                .chain(session -> session.find(
                                DeviceCaseRow.class, changed.about().id())
                        .invoke(row -> row.take(changed, cipher))
                        .call(session::flush))
                .map(row -> row.known(cipher));
    }

    @Override
    public Uni<List<DeviceCase>> list(CaseFilter filter, Place after, int limit, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(scope(scope));
        parameters.put("priorityAfter", after.priority());
        parameters.put("dueAfter", after.dueAt());
        parameters.put("idAfter", after.id());
        StringBuilder where = new StringBuilder(
                "(c.priority, c.due_at, c.id) > (:priorityAfter, cast(:dueAfter as timestamptz), :idAfter) and "
                        + visible(scope));
        where.append(filter.resolved() ? " and c.resolved_at is not null" : " and c.resolved_at is null");
        where.append(filter.highRisk() ? " and c.high_risk" : "");
        filter.kind().ifPresent(kind -> and(where, parameters, "c.kind = :kind", "kind", kind.name()));
        filter.priority()
                .ifPresent(level -> and(where, parameters, "c.priority = :priority", "priority", level.level()));
        filter.overdueAt()
                .ifPresent(at -> and(where, parameters, "c.due_at < cast(:overdueAt as timestamptz)", "overdueAt", at));
        filter.resident().ifPresent(id -> and(where, parameters, "c.resident_id = :resident", "resident", id));
        filter.device().ifPresent(id -> and(where, parameters, "c.device_id = :device", "device", id));
        filter.owner().ifPresent(owner -> and(where, parameters, "c.owner = :owner", "owner", owner));
        return query(where.toString(), parameters, " order by c.priority, c.due_at, c.id", limit);
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private Uni<DeviceCase> one(UUID id, Scope scope, String locking) {
        Map<String, Object> parameters = new HashMap<>(scope(scope));
        parameters.put("id", id);
        return query("c.id = :id and " + visible(scope), parameters, locking, 1)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such case")));
    }

    private Uni<List<DeviceCase>> query(String where, Map<String, ?> parameters, String tail, int limit) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<DeviceCaseRow> query = session.createNativeQuery(
                    "select c.* from device_case c where " + where + tail, DeviceCaseRow.class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(limit)
                    .getResultList()
                    .map(rows -> rows.stream().map(row -> row.known(cipher)).toList());
        });
    }

    /** What lies in the area, what covers it, as an outage does, and what nobody knows the place of. */
    private static String visible(Scope scope) {
        return switch (scope) {
            case Scope.Area area -> "(c.division like :scope or :prefix like c.division || '%')";
            case Scope.OfProvider provider -> "false";
            case Scope.OfCaregiver caregiver -> "false";
            case Scope.OfResident resident -> "false";
            case Scope.OfRelative relative -> "false";
        };
    }

    private static Map<String, Object> scope(Scope scope) {
        return scope instanceof Scope.Area(String prefix) ? Map.of("scope", prefix + "%", "prefix", prefix) : Map.of();
    }
}
