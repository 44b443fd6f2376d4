package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.emergency.incident.application.Versioned;

/** Reads incidents with what belongs to them: a few statements, however many incidents. */
@ApplicationScoped
class IncidentLoader {

    private final IncidentColumns columns;

    IncidentLoader(IncidentColumns columns) {
        this.columns = columns;
    }

    /**
     * Incidents of a query over {@code incident i}.
     *
     * @param tail what follows {@code select i.* from incident i where}
     */
    Uni<List<Versioned>> load(String tail, Map<String, Object> parameters, int limit) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<IncidentRow> query =
                    session.createNativeQuery("select i.* from incident i where " + tail, IncidentRow.class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList().chain(rows -> withParts(session, rows));
        });
    }

    private Uni<List<Versioned>> withParts(Mutiny.Session session, List<IncidentRow> incidents) {
        List<UUID> all = incidents.stream().map(incident -> incident.id).toList();
        return children(session, "from AttemptRow where incidentId in :ids order by id", AttemptRow.class, all)
                .chain(attempts -> children(
                                session, "from MissionRow where incidentId in :ids order by id", MissionRow.class, all)
                        .chain(missions -> dispositions(session, incidents)
                                .map(dispositions -> together(incidents, attempts, missions, dispositions))));
    }

    private List<Versioned> together(
            List<IncidentRow> incidents,
            List<AttemptRow> attempts,
            List<MissionRow> missions,
            Map<String, DispositionRow> dispositions) {
        Map<UUID, List<AttemptRow>> attemptsOf =
                attempts.stream().collect(Collectors.groupingBy(attempt -> attempt.incidentId));
        Map<UUID, List<MissionRow>> missionsOf =
                missions.stream().collect(Collectors.groupingBy(mission -> mission.incidentId));
        return incidents.stream()
                .map(incident -> new Versioned(
                        columns.read(new IncidentRows(
                                incident,
                                attemptsOf.getOrDefault(incident.id, List.of()),
                                missionsOf.getOrDefault(incident.id, List.of()),
                                dispositions)),
                        incident.version))
                .toList();
    }

    private static Uni<Map<String, DispositionRow>> dispositions(Mutiny.Session session, List<IncidentRow> incidents) {
        return incidents.stream().allMatch(incident -> incident.disposition == null)
                ? Uni.createFrom().item(Map.of())
                : session.createQuery("from DispositionRow", DispositionRow.class)
                        .getResultList()
                        .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.code, Function.identity())));
    }

    private static <R> Uni<List<R>> children(Mutiny.Session session, String hql, Class<R> type, List<UUID> incidents) {
        return incidents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createQuery(hql, type).setParameter("ids", incidents).getResultList();
    }
}
