package org.linli.registry.assessment.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.application.DueList;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.Due;

/** What is due, merged from three ranges that each stand in an index in the order of the list. */
@ApplicationScoped
class SqlDueList implements DueList {

    private static final LocalDate BEGINNING = LocalDate.EPOCH;
    private static final UUID NIL = new UUID(0, 0);
    private static final String DUE = """
            select id, division, reason, due, request, level from (
                (select r.id, r.division, 'FIRST' as reason, cast(r.created_at at time zone 'Asia/Shanghai' as date) as due,
                        cast(null as uuid) as request, r.ability_level as level, r.id as key
                   from resident r
                  where r.status = 'ACTIVE' and r.ability_level_valid_until is null
                    and r.division >= :from and r.division < :to
                    and (:reason = '' or :reason = 'FIRST')
                    and cast(r.created_at at time zone 'Asia/Shanghai' as date) <= :before
                    and (cast(r.created_at at time zone 'Asia/Shanghai' as date), r.id) > (:afterDue, :afterKey)
                  order by cast(r.created_at at time zone 'Asia/Shanghai' as date), r.id limit :limit)
                union all
                (select r.id, r.division, 'ROUTINE', r.ability_level_valid_until, null, r.ability_level, r.id
                   from resident r
                  where r.status = 'ACTIVE' and r.division >= :from and r.division < :to
                    and (:reason = '' or :reason = 'ROUTINE')
                    and r.ability_level_valid_until <= :before
                    and (r.ability_level_valid_until, r.id) > (:afterDue, :afterKey)
                  order by r.ability_level_valid_until, r.id limit :limit)
                union all
                (select r.id, r.division, q.reason, q.requested_on, q.id, r.ability_level, q.id
                   from reassessment_request q join resident r on r.id = q.resident_id
                  where q.answered_by is null and r.status = 'ACTIVE' and r.division >= :from and r.division < :to
                    and (:reason = '' or :reason = q.reason)
                    and q.requested_on <= :before and (q.requested_on, q.id) > (:afterDue, :afterKey)
                  order by q.requested_on, q.id limit :limit)
            ) due order by due, key limit :limit
            """;

    @Override
    public Uni<List<Due>> due(Query query) {
        Place after = query.after() == null ? new Place(BEGINNING, NIL) : query.after();
        AssessmentReason reason = query.reason();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, Object[].class)
                        .setParameter("from", query.divisionPrefix())
                        .setParameter("to", query.divisionPrefix() + ':')
                        .setParameter("reason", reason == null ? "" : reason.name())
                        .setParameter("before", query.before())
                        .setParameter("afterDue", after.due())
                        .setParameter("afterKey", after.key())
                        .setParameter("limit", query.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlDueList::due).toList());
    }

    private static Due due(@Nullable Object[] row) {
        return new Due(
                (UUID) row[0],
                (String) row[1],
                AssessmentReason.valueOf((String) row[2]),
                (LocalDate) row[3],
                (UUID) row[4],
                row[5] instanceof Number level ? level.intValue() : null);
    }
}
