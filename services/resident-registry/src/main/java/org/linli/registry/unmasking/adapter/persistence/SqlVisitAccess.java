package org.linli.registry.unmasking.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.ResidentId;
import org.linli.registry.unmasking.application.VisitAccess;
import org.linli.registry.unmasking.domain.PlannedVisit;

/** Visits in the table {@code visit_access}, which the scope of residents reads too. */
@ApplicationScoped
class SqlVisitAccess implements VisitAccess {

    private static final String VISITS = """
            select order_id, planned_start, planned_end, ended from visit_access
             where resident_id = :resident and caregivers @> array[cast(:caregiver as uuid)]
             order by abs(extract(epoch from planned_start - cast(:now as timestamptz))) limit 20
            """;
    private static final String PLANNED = """
            insert into visit_access as v
                   (order_id, resident_id, visit_version, provider_id, caregivers, planned_start, planned_end, ended)
            values (:order, :resident, :version, :provider, cast(string_to_array(:caregivers, ',') as uuid[]), :start, :end,
                    false)
            on conflict (order_id) do update
               set resident_id = excluded.resident_id, visit_version = excluded.visit_version,
                   provider_id = excluded.provider_id, caregivers = excluded.caregivers,
                   planned_start = excluded.planned_start, planned_end = excluded.planned_end, ended = false
             where v.visit_version < excluded.visit_version
            """;
    /** An end that overtakes its beginning is kept, so that the beginning opens nothing. */
    private static final String ENDED = """
            insert into visit_access as v
                   (order_id, resident_id, visit_version, caregivers, planned_start, planned_end, ended)
            values (:order, :resident, :version, '{}', :at, :at, true)
            on conflict (order_id) do update set visit_version = excluded.visit_version, ended = true
             where v.visit_version <= excluded.visit_version
            """;

    @Override
    public Uni<List<PlannedVisit>> visits(UUID caregiver, ResidentId resident, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(VISITS, VisitAccessRow.class)
                        .setParameter("resident", resident.value())
                        .setParameter("caregiver", caregiver)
                        .setParameter("now", now)
                        .getResultList())
                .map(rows -> rows.stream().map(VisitAccessRow::open).toList());
    }

    @Override
    public Uni<Void> planned(Planned visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLANNED)
                        .setParameter("order", visit.order())
                        .setParameter("resident", visit.resident())
                        .setParameter("version", visit.version())
                        .setParameter("provider", visit.provider())
                        .setParameter(
                                "caregivers",
                                visit.caregivers().stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .setParameter("start", visit.start())
                        .setParameter("end", visit.end())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> ended(UUID order, UUID resident, long version, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENDED)
                        .setParameter("order", order)
                        .setParameter("resident", resident)
                        .setParameter("version", version)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
