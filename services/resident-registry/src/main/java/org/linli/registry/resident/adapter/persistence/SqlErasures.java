package org.linli.registry.resident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.application.Erasures;
import org.linli.registry.resident.domain.Erasure;
import org.linli.security.Scope;

/** Erasures in the table {@code erasure}, and everything they delete. */
@ApplicationScoped
class SqlErasures implements Erasures {

    private static final String TO_COME =
            "select exists (select 1 from visit_access where resident_id = :id and not ended and planned_end > :now)";

    /** Answers of repeatable creates are kept for a while, masked; they go too. The one of the erasure is not there yet. */
    private static final List<String> DELETED = List.of(
            "delete from subject_key where resident_id = :id",
            "delete from resident_external_ref where resident_id = :id",
            "delete from resident_token where resident_id = :id",
            "delete from resident_account where resident_id = :id",
            "delete from visit_access where resident_id = :id",
            "delete from idempotency_key where answer ->> 'id' = cast(cast(:id as uuid) as text)"
                    + " or operation like '% ' || cast(cast(:id as uuid) as text) and answer is not null");

    private static final String STUB = """
            update resident
               set version = version + 1, erased_at = :at, changed_at = :at, division = rpad(left(division, 6), 12, '0'),
                   status = null, sex = null, birth_date = null, living_situation = null, mobility_group = null,
                   categories = '{}', name_sealed = null, identity_number_sealed = null, identity_number_index = null,
                   phones_sealed = null, phone_indexes = '{}', address_sealed = null, door_note_sealed = null,
                   home_point_sealed = null, contacts_sealed = null, languages_sealed = null, health_note_sealed = null,
                   ability_level = null, ability_assessed_on = null, ability_level_valid_until = null,
                   ability_rule_version = null
             where id = :id
            """;
    private static final String RECORD = """
            insert into erasure (resident_id, reason, legal_basis, erased_by, erased_at)
            values (:id, :reason, :basis, :by, :at)
            """;
    private static final String FIND = """
            select e.resident_id, e.reason, e.legal_basis, e.erased_by, e.erased_at
              from erasure e join resident r on r.id = e.resident_id where e.resident_id = :id and r.division like :area
            """;

    private final Clock clock;

    SqlErasures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> visitsToCome(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TO_COME, Boolean.class)
                        .setParameter("id", resident.value())
                        .setParameter("now", clock.instant())
                        .getSingleResult());
    }

    @Override
    public Uni<Void> erase(Erasure erasure) {
        UUID id = erasure.resident().value();
        return Panache.getSession()
                .chain(session -> deleted(session, id)
                        .chain(() -> recorded(session, erasure))
                        .chain(() -> session.createNativeQuery(STUB)
                                .setParameter("id", id)
                                .setParameter("at", erasure.at())
                                .executeUpdate())
                        .invoke(session::clear)
                        .replaceWithVoid());
    }

    @Override
    public Uni<Optional<Erasure>> find(ResidentId resident, Scope scope) {
        return scope instanceof Scope.Area area
                ? Panache.getSession()
                        .chain(session -> session.createNativeQuery(FIND, ErasureRow.class)
                                .setParameter("id", resident.value())
                                .setParameter("area", area.divisionPrefix() + '%')
                                .getResultList())
                        .map(rows -> rows.stream().findFirst().map(ErasureRow::open))
                : Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Void> deleted(Mutiny.Session session, UUID id) {
        return Multi.createFrom()
                .iterable(DELETED)
                .onItem()
                .transformToUniAndConcatenate(sql ->
                        session.createNativeQuery(sql).setParameter("id", id).executeUpdate())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> recorded(Mutiny.Session session, Erasure erasure) {
        return session.createNativeQuery(RECORD)
                .setParameter("id", erasure.resident().value())
                .setParameter("reason", erasure.reason().name())
                .setParameter("basis", erasure.legalBasis())
                .setParameter("by", erasure.by())
                .setParameter("at", erasure.at())
                .executeUpdate();
    }
}
