package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.IncidentQueries;
import org.linli.emergency.incident.application.Versioned;
import org.linli.security.Scope;

/** {@link IncidentQueries} in PostgreSQL. */
@ApplicationScoped
class SqlIncidentQueries implements IncidentQueries {

    private static final String OPEN = """
             and i.state <> 'CLOSED' and (i.priority, i.received_at, i.id) > (:priority, :at, :after)
             order by i.priority, i.received_at, i.id""";
    private static final String CLOSED = " and i.state = 'CLOSED' and i.id < :before";
    private static final String LOG = """
            select e.event_id, e.type, e.at, e.actor_role, e.actor, cast(e.detail as text)
              from incident_event e where e.incident_id = :incident order by e.seq
            """;
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final IncidentLoader loader;
    private final Clock clock;

    SqlIncidentQueries(IncidentLoader loader, Clock clock) {
        this.loader = loader;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Versioned>> find(IncidentId incident, Scope scope) {
        return seen(" and i.id = :id", Map.of("id", incident.value()), 1, scope)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Versioned>> open(Mark after, int limit, Scope scope) {
        return seen(
                OPEN,
                Map.of("priority", after.priority(), "at", after.receivedAt(), "after", after.incident()),
                limit,
                scope);
    }

    @Override
    public Uni<List<Versioned>> closed(Optional<UUID> resident, Optional<UUID> before, int limit, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("before", before.orElse(LAST)));
        resident.ifPresent(id -> parameters.put("resident", id));
        String ofResident = resident.isPresent() ? " and i.resident_id = :resident" : "";
        return seen(CLOSED + ofResident + " order by i.id desc", parameters, limit, scope);
    }

    @Override
    public Uni<List<LogEntry>> log(IncidentId incident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOG, Object[].class)
                        .setParameter("incident", incident.value())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlIncidentQueries::entry).toList());
    }

    private Uni<List<Versioned>> seen(String tail, Map<String, Object> parameters, int limit, Scope scope) {
        ScopeCondition visible = ScopeCondition.of(scope, clock.instant());
        Map<String, Object> all = new HashMap<>(visible.parameters());
        all.putAll(parameters);
        return loader.load(visible.sql() + tail, all, limit);
    }

    private static LogEntry entry(Object[] row) {
        return new LogEntry(
                (UUID) row[0], (String) row[1], Stored.instant(row[2]), (String) row[3], (String) row[4], (String)
                        row[5]);
    }
}
